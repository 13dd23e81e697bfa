import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { type ErrorCode, errorCodes } from '@/lib/error-codes'
import { PlatformError } from '@/lib/errors'
import { errorCodes as platformCodes } from '@/lib/simulator/error-catalogue'
import type { Fault } from '@/lib/simulator/faults'
import type { SimulatorFlags } from '@/lib/simulator/flags'
import type { Call } from '../call'
import { send } from '../request'
import { connectAdobe } from '../testing/adobe-context'

const list: Call = { service: 'flowservice', method: 'GET', path: ['flows'] }

const meaning = (code: ErrorCode, ...published: string[]) =>
  published.map((platformCode) => [platformCode, code] as const)

/** What each published error asks of a person. Whatever is not named is the request's own fault: platform-rejected. */
const expected: ReadonlyMap<string, ErrorCode> = new Map([
  ...meaning('token-refused', '401013', '403010'),
  ...meaning('api-key-refused', '403000', '403003'),
  ...meaning('organization-refused', '403025', '403027', 'FLOW-2000-401'),
  ...meaning('header-missing', '400003', 'FLOW-1403-400', 'FLOW-2001-401', 'FLOW-2002-401', 'FLOW-2105-400'),
  ...meaning('sandbox-unknown', 'FLOW-2100-404', 'FLOW-2101-404'),
  ...meaning('permission-missing', 'FLOW-2118-403', 'FLOW-2120-403', 'FLOW-2121-403', 'UPAPI-113752-403'),
  ...meaning('service-not-enabled', 'UPAPI-113740-403'),
  ...meaning('platform-busy', '429050'),
  ...meaning('platform-failed', 'FLOW-1102-500', 'FLOW-1103-503', 'FLOW-1104-504', 'FLOW-1400-500'),
  ...meaning('changed-meanwhile', 'FLOW-1404-412'),
  ...meaning('destination-unavailable', 'FLOW-1413-400'),
  ...meaning('credentials-form-changed', 'FLOW-1415-400'),
  ...meaning('still-in-use', 'FLOW-1418-400', 'FLOW-1447-400'),
  ...meaning('state-outdated', 'FLOW-1422-400'),
  ...meaning('state-conflict', 'FLOW-1416-400', 'FLOW-1417-400', 'FLOW-1420-400', 'FLOW-1421-400'),
  ...meaning('state-conflict', 'FLOW-1457-400', 'FLOW-1458-400'),
  ...meaning('resource-gone', 'FLOW-1430-400', 'FLOW-1439-400', 'FLOW-1439-404'),
  ...meaning('resource-gone', 'XDM-1012-404', 'UPAPI-113430-404', 'POLICY-404'),
])

/** Sentences that say no more than that something went wrong. */
const general: readonly string[] = (
  ['internal', 'platform-rejected', 'platform-failed', 'platform-contract'] as const
).map((code) => errorCodes[code].detail)

async function setup(flags: Partial<SimulatorFlags> = {}) {
  const adobe = await connectAdobe({ flags })
  /** Lets a call meet the fault at every try, and tells how it failed. */
  const failWith = async (effect: Fault['effect']): Promise<PlatformError> => {
    adobe.simulator.faults.clear()
    adobe.simulator.faults.add({ path: /flows$/, times: 9, effect })
    const failure = await send(adobe.context, list).catch((error: unknown) => error)
    if (failure instanceof PlatformError) return failure
    return expect.fail(`no error of the platform: ${inspect(failure)}`)
  }
  const sentId = () => adobe.calls.at(-1)?.headers.get('x-request-id')
  return { failWith, sentId }
}

test.each([
  { errorForm: 'combined', errorCodeType: 'string', audienceErrorCode: 'number' },
  { errorForm: 'combined', errorCodeType: 'number', audienceErrorCode: 'string' },
] as const)('every published code says why, what to do and under which id, under %j', async (flags) => {
  const { failWith, sentId } = await setup(flags)
  for (const platformCode of platformCodes) {
    const error = await failWith({ kind: 'refusal', code: platformCode })
    const code = expected.get(platformCode) ?? 'platform-rejected'
    expect(error).toMatchObject({ platformCode, code, requestId: sentId() })
    expect([platformCode, general.includes(error.detail)]).toEqual([platformCode, false])
    expect(error.detail).toMatch(/^[A-Z].*\S\. \S.*\.$/)
  }
})

test.each(['string', 'number'] as const)(
  'in the older form, with gateway codes as a %s, what has no code is explained by its status',
  async (errorCodeType) => {
    const { failWith, sentId } = await setup({ errorForm: 'older', errorCodeType })
    const byStatus = new Map<number, ErrorCode>([
      [400, 'platform-rejected'],
      [401, 'token-refused'],
      [403, 'permission-missing'],
      [404, 'resource-gone'],
      [412, 'changed-meanwhile'],
    ])
    for (const platformCode of platformCodes) {
      const error = await failWith({ kind: 'refusal', code: platformCode })
      const isNamed = !platformCode.startsWith('FLOW-') || platformCode === 'FLOW-1403-400'
      const named = expected.get(platformCode) ?? 'platform-rejected'
      const code = isNamed ? named : (byStatus.get(error.platformStatus) ?? 'platform-failed')
      expect([platformCode, error.code, error.requestId]).toEqual([platformCode, code, sentId()])
      const isGeneral = general.includes(error.detail)
      expect([platformCode, isGeneral]).toEqual([platformCode, !isNamed && error.platformStatus >= 500])
    }
  },
)

const words = 'Said by the platform about acme'
const type = 'https://ns.adobe.com/aep/errors/FLOW-9999'

test.each([
  [400, 'platform-rejected'],
  [401, 'token-refused'],
  [403, 'permission-missing'],
  [404, 'resource-gone'],
  [409, 'changed-meanwhile'],
  [418, 'platform-rejected'],
  [429, 'platform-busy'],
  [503, 'platform-failed'],
])('a code nobody has heard of is taken by its status %i, and kept for the log', async (status, code) => {
  const { failWith, sentId } = await setup()
  const body = { type: `${type}-${status}`, title: words, errorMessage: words, report: { id: 7 } }
  const error = await failWith({ kind: 'status', status, body })
  expect(error).toMatchObject({ code, platformCode: `FLOW-9999-${status}`, requestId: sentId() })
  expect(error.detail).not.toBe('')
})

test.each([
  null,
  7,
  words,
  [],
  [words],
  {},
  { report: words, detail: [words], title: { words } },
  { type: 7, error_code: { words }, errorMessage: 7 },
  { error_code: words, message: words },
  { type: `${type}-400/${words}`, report: { 'detailed-message': words, 'request-id': words } },
  { requestId: `${words}\n`, errors: { 400: [{ code: words, message: words }] } },
])('the body %j is a refusal like any other, and none of it is shown', async (body) => {
  const { failWith, sentId } = await setup()
  const error = await failWith({ kind: 'status', status: 400, body })
  const { code, title, detail, fields, message, platformCode, requestId } = error
  expect([code, requestId]).toEqual(['platform-rejected', sentId()])
  expect(JSON.stringify({ title, detail, fields, message, platformCode })).not.toMatch(/acme|Said/)
})
