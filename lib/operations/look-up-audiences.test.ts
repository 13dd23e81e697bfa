import { expect, onTestFinished, test } from 'vitest'
import { AudienceIndex } from './audience-index/audience-index'
import { audienceQuerySchema } from './audience-index/audience-query'
import { listAudiences } from './list-audiences'
import { audienceLookupSchema, lookUpAudiences } from './look-up-audiences'
import { createSimulatedContext } from './testing/simulated-context'

async function setup() {
  const simulated = await createSimulatedContext()
  onTestFinished(simulated.close)
  const context = {
    ...simulated.context,
    adobe: { ...simulated.context.adobe, sandbox: 'stage' },
    audienceIndex: new AudienceIndex(),
  }
  const lookUp = (...lines: string[]) => lookUpAudiences(context, audienceLookupSchema.parse({ lines }))
  const list = async (query: Record<string, string>) =>
    (await listAudiences(context, audienceQuerySchema.parse({ limit: '100', ...query }))).items
  return { ...simulated, context, lookUp, list }
}

test('ids and whole names in any case are found, each line once', async () => {
  const { lookUp, list, settle } = await setup()
  await list({})
  await settle()
  const [first, second] = await list({ lifecycle: 'published' })
  const name = `  ${first?.name.toUpperCase().replaceAll(' ', '  ')} `
  const { found, notFound } = await lookUp(
    name,
    second?.id ?? '',
    second?.id ?? '',
    (first?.name ?? '').slice(0, -1),
  )
  expect(found.map(({ audience }) => audience.id)).toEqual([first?.id, second?.id])
  expect(notFound).toEqual([(first?.name ?? '').slice(0, -1)])
})

test('names that were pasted while the list is still being read wait for it', async () => {
  const { lookUp, context } = await setup()
  const answer = await lookUp('Big spenders, top 5 %')
  expect(context.audienceIndex.known.status).toBe('ready')
  expect(answer.found).toHaveLength(1)
})

test('what cannot be sent is told with the reason, unknown ids are not found', async () => {
  const { lookUp, list, settle } = await setup()
  await list({})
  await settle()
  const [draft] = await list({ lifecycle: 'draft', origin: 'segmentation' })
  const unknown = '00000000-0000-4000-8000-000000000000'
  const { unavailable, notFound, found } = await lookUp(draft?.name ?? '', unknown)
  expect(unavailable).toMatchObject([{ line: draft?.name, audience: { unavailableReason: /draft/ } }])
  expect([notFound, found]).toEqual([[unknown], []])
})

test('an uploaded audience is found by what it is called where it comes from', async () => {
  const { lookUp, list, context, settle } = await setup()
  await list({})
  await settle()
  const uploaded = [...context.audienceIndex.known.byId.values()].find(({ outsideId }) => outsideId)
  const { found, unavailable } = await lookUp(uploaded?.outsideId ?? '')
  expect([...found, ...unavailable].map(({ audience }) => audience.id)).toEqual([uploaded?.id])
})

test('a name that several audiences have is given back with all of them', async () => {
  const { lookUp, simulator } = await setup()
  const children = [
    { id: 'a', name: 'Twins', lifecycleState: 'published' },
    { id: 'b', name: 'twins', lifecycleState: 'draft' },
  ]
  const body = { children, _page: { totalCount: 2 } }
  simulator.faults.add({ path: /audiences$/, times: 9, effect: { kind: 'status', status: 200, body } })
  const { ambiguous, found } = await lookUp('TWINS')
  expect(found).toEqual([])
  expect(ambiguous).toMatchObject([{ line: 'TWINS', audiences: [{ id: 'a' }, { id: 'b' }] }])
})

test('without the list the platform is searched for each name, up to forty, and the others are told', async () => {
  const { lookUp, simulator, context, settle } = await setup()
  simulator.faults.add({ path: /audiences$/, effect: { kind: 'status', status: 404 } })
  context.audienceIndex.keepFresh(context)
  await settle()
  const many = Array.from({ length: 41 }, (_name, index) => `No such audience ${index}`)
  const { found, notFound, unchecked } = await lookUp('big spenders, top 5 %', ...many)
  expect(found).toHaveLength(1)
  expect([notFound.length, unchecked.length]).toEqual([39, 2])
})

test.each([[[]], [Array.from({ length: 1_001 }, (_line, index) => `line ${index}`)]])(
  'no line at all and more than a thousand are refused',
  (lines) => {
    expect(audienceLookupSchema.safeParse({ lines }).success).toBe(false)
  },
)
