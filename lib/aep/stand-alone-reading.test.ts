import { expect, test } from 'vitest'
import type { SimulatorFlags } from '../simulator/flags'
import { getAudiences, listAudiences } from './audiences'
import { listFlows } from './flows'
import { allItems, collect } from './pages'
import { startStandingPlatform } from './testing/standing-platform'

const platform = startStandingPlatform()

/** Where the published sources disagree on what a reader sees. */
const settings: readonly Partial<SimulatorFlags>[] = [
  {},
  {
    audienceStart: 'row',
    audienceNext: 'number',
    audienceErrorCode: 'string',
    externalAudienceType: 'ExternalAudience',
  },
  { errorForm: 'older', errorCodeType: 'number', strictSandboxHeader: true, pageSizeDefault: 1 },
]

async function setup(flags: Partial<SimulatorFlags>) {
  await platform.setFlags(flags)
  return platform.connect({ sandbox: 'prod' }).context
}

test.each(settings)('audiences are read to the end and found again under %j', async (flags) => {
  const context = await setup(flags)
  const ids: string[] = []
  const { total = 0 } = await listAudiences(context, { name: 'loyal', limit: 1 })
  const limit = Math.min(100, Math.ceil(total / 3))
  for (let start: string | undefined, page = 0; page === 0 || start !== undefined; page += 1) {
    const found = await listAudiences(context, { name: 'loyal', start, limit })
    ids.push(...found.audiences.map(({ id }) => id))
    start = found.next
  }
  expect([new Set(ids).size, ids.length]).toEqual([total, total])
  expect(ids.length).toBeGreaterThan(0)
  expect([...(await getAudiences(context, [...ids, 'unknown'])).keys()].toSorted()).toEqual(ids.toSorted())
})

test.each(settings)('each caller who is turned away hears why under %j', async (flags) => {
  const context = await setup(flags)
  const isOlder = flags.errorForm === 'older'
  const cases = [
    [{ accessToken: async () => 'garbled' }, 'token-refused'],
    [{ apiKey: 'foreign' }, 'api-key-refused'],
    [{ orgId: 'ABC@AdobeOrg' }, 'organization-refused'],
    // The older form has no code, and an unknown sandbox has the status of an unknown resource.
    [{ sandbox: 'nowhere' }, isOlder ? 'resource-gone' : 'sandbox-unknown'],
  ] as const
  for (const [change, code] of cases) {
    await expect(listFlows({ ...context, ...change }, {})).rejects.toMatchObject({ code })
  }
})

test('a missing permission is told in each service’s words and understood in both', async () => {
  const context = await setup({ permissions: [] })
  await expect(listFlows(context, {})).rejects.toMatchObject({ platformCode: 'FLOW-2120-403' })
  await expect(listAudiences(context, { limit: 1 })).rejects.toMatchObject({
    code: 'permission-missing',
    platformCode: 'UPAPI-113752-403',
    detail: expect.stringContaining('View Segments'),
  })
})

test('a throttled platform is asked four times, with the pauses it asks for', async () => {
  await platform.setFlags({ throttle: 'on' })
  const { context, pauses } = platform.connect()
  await expect(listFlows(context, {})).rejects.toMatchObject({ code: 'platform-busy' })
  // It says so every other time.
  expect(pauses).toEqual([300, 2_000, 1_200])
})

test.each([7, 100])('all dataflows are read in pages of %i', async (limit) => {
  const context = await setup({})
  const flows = await collect(allItems((query) => listFlows(context, query), { limit }))
  expect(flows.length).toBeGreaterThan(1)
  expect(new Set(flows.map(({ id }) => id)).size).toBe(flows.length)
})
