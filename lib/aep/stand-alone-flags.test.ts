import { expect, test, vi } from 'vitest'
import { addSelectors } from '../activation/json-patch'
import { profileSpec } from '../activation/specs'
import { type SimulatorFlags, simulatorFlagsSchema } from '../simulator/flags'
import { getAudiences, listAudiences } from './audiences'
import { listConnectionSpecs } from './connection-specs'
import { deleteFlow, getFlow, listFlows, patchFlow } from './flows'
import type { AdobeContext } from './request'
import { listSandboxes } from './sandboxes'
import { createSourceConnection } from './source-connections'
import { createPipeline, kinesisAccount, kinesisSpec } from './testing/pipeline'
import { startStandingPlatform } from './testing/standing-platform'
import { readProfileSchema } from './union-schema'

const platform = startStandingPlatform()

/** Every doubt a client of ours could notice, settled the other way; the last ones together, where one may hide another. */
const settings: readonly Partial<SimulatorFlags>[] = [
  {},
  { strictSandboxHeader: true },
  { organizationRefusal: 'service' },
  { errorCodeType: 'number' },
  { createAnswer: 'id' },
  { etagQuotes: 0 },
  { patchAnswer: 202 },
  { patchAnswer: 202, patchDelayMs: 60 },
  { patchAtomicity: 'up-to-failure' },
  { deleteAnswer: 202 },
  { deleteAnswer: 202, deleteDelayMs: 60 },
  { duplicateAudiences: 'refused' },
  { nameLengthMax: 255 },
  { errorForm: 'older' },
  { staleVersionForm: 'older' },
  { unknownReferenceStatus: 400 },
  { missingVersionStatus: 400 },
  { pageSizeDefault: 1 },
  { authSpecNames: 'beta' },
  { destinationMark: 'target-spec' },
  { sharedSpecProvider: 'streaming-source' },
  { audienceStart: 'row' },
  { audienceNext: 'number' },
  { externalAudienceType: 'ExternalAudience' },
  { audienceErrorCode: 'string' },
  { invalidClientStatus: 400 },
  { errorForm: 'older', unknownReferenceStatus: 400, errorCodeType: 'number' },
  { createAnswer: 'id', etagQuotes: 0, patchAnswer: 202, patchDelayMs: 60, deleteAnswer: 202 },
]

/** Settings under which calls are refused; what the client makes of it is tested for itself. */
const refusing: readonly (keyof SimulatorFlags)[] = ['permissions', 'throttle']

/** About what the client does not ask for: people who sign in, runs, flow specs, exploring, exported events. */
const unread: readonly (keyof SimulatorFlags)[] = [
  'isSignedIn',
  'redirectUriPattern',
  'flowSpecTargets',
  'flowSpecTransformations',
  'exploreAnswer',
  'runForm',
  'runCounts',
  'deletedFlowRuns',
  'singleRun',
  'eventTimeForm',
  'eventNameTimes',
]

test('no flag is forgotten here', () => {
  const named = new Set<string>([...settings.flatMap(Object.keys), ...refusing, ...unread])
  expect(Object.keys(simulatorFlagsSchema.shape).filter((flag) => !named.has(flag))).toEqual([])
})

const eventually = (question: () => Promise<void>) => vi.waitFor(question, { timeout: 10_000, interval: 20 })

async function fillAndDelete(context: AdobeContext): Promise<void> {
  const [spec] = await listConnectionSpecs(context, [kinesisSpec.id])
  const specName = spec?.authSpec[0]?.name ?? ''
  const { auth } = kinesisAccount
  const { flow } = await createPipeline(context, { ...kinesisAccount, auth: { ...auth, specName } })
  const { etag = '' } = await getFlow(context, flow.id)
  const operations = addSelectors([{ id: 'a1', name: 'Loyal' }], ['personalEmail.address'])
  await patchFlow(context, { id: flow.id, etag, operations })
  await eventually(async () => {
    const [transformation] = (await getFlow(context, flow.id)).transformations
    expect(transformation?.params?.segmentSelectors?.selectors).toHaveLength(1)
  })
  const stale = patchFlow(context, { id: flow.id, etag, operations })
  await expect(stale).rejects.toMatchObject({ code: 'changed-meanwhile', platformStatus: 412 })
  await deleteFlow(context, flow.id)
  await eventually(() => expect(getFlow(context, flow.id)).rejects.toMatchObject({ code: 'resource-gone' }))
}

test.each(settings)('a dataflow is created, filled and deleted under %j', async (flags) => {
  await platform.setFlags(flags)
  const { context } = platform.connect()
  await expect(fillAndDelete(context)).resolves.toBeUndefined()
})

test.each(settings)('audiences, attributes, sandboxes and specs are read under %j', async (flags) => {
  await platform.setFlags(flags)
  const { context } = platform.connect({ sandbox: 'prod' })
  const first = await listAudiences(context, { limit: 2 })
  const second = await listAudiences(context, { limit: 2, start: first.next })
  const ids = [...first.audiences, ...second.audiences].map(({ id }) => id)
  expect(new Set(ids).size).toBe(4)
  expect((await getAudiences(context, [...ids, 'unknown'])).size).toBe(4)
  expect((await readProfileSchema(context)).fields.length).toBeGreaterThan(0)
  expect((await listSandboxes(context)).map(({ name }) => name)).toContain('prod')
  const [spec] = await listConnectionSpecs(context, [kinesisSpec.id])
  expect(spec?.authSpec).toHaveLength(1)
})

test.each(settings)(
  'who refers to what is not there, or is not at home, hears so under %j',
  async (flags) => {
    await platform.setFlags(flags)
    const { context } = platform.connect()
    const orphan = createSourceConnection(context, {
      name: 'Orphan',
      description: '',
      connectionSpec: profileSpec,
      baseConnectionId: crypto.randomUUID(),
      data: { format: 'json' },
      params: {},
    })
    await expect(orphan).rejects.toMatchObject({ code: 'resource-gone' })
    const foreign = listFlows({ ...context, orgId: 'ABC@AdobeOrg' }, {})
    await expect(foreign).rejects.toMatchObject({ code: 'organization-refused' })
    const forger = platform.connect({}, { clientSecret: 'wrong' }).context
    await expect(listFlows(forger, {})).rejects.toMatchObject({ code: 'sign-in-refused' })
  },
)
