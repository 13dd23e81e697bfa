import { expect, test, vi } from 'vitest'
import { addSelectors } from '../activation/json-patch'
import type { SimulatorFlags } from '../simulator/flags'
import type { Call } from './call'
import { deleteConnection, getConnection, listConnections } from './connections'
import { toIfMatch } from './etag'
import type { ListQuery, Page } from './flow-service'
import { deleteFlow, getFlow, listFlows, patchFlow } from './flows'
import { allItems, collect } from './pages'
import { type AdobeContext, send } from './request'
import { deleteSourceConnection, getSourceConnection, listSourceConnections } from './source-connections'
import { deleteTargetConnection, getTargetConnection, listTargetConnections } from './target-connections'
import { createPipeline } from './testing/pipeline'
import { startStandingPlatform } from './testing/standing-platform'

const platform = startStandingPlatform()

const delayMs = 60

/** The two ways in which the platform may take changes, the second also in the words of older specifications. */
const modes: readonly [string, Partial<SimulatorFlags>][] = [
  ['at once', {}],
  ['later', { patchAnswer: 202, patchDelayMs: delayMs, deleteAnswer: 202, deleteDelayMs: delayMs }],
  [
    'later, in its older words',
    {
      patchAnswer: 202,
      patchDelayMs: delayMs,
      deleteAnswer: 202,
      deleteDelayMs: delayMs,
      createAnswer: 'id',
      etagQuotes: 0,
      errorForm: 'older',
      errorCodeType: 'number',
      strictSandboxHeader: true,
    },
  ],
]

interface Stored {
  readonly id: string
  readonly name?: string | undefined
  readonly etag?: string | undefined
}

interface Resource {
  readonly path: string
  readonly list: (context: AdobeContext, query: ListQuery) => Promise<Page<Stored>>
  readonly get: (context: AdobeContext, id: string) => Promise<Stored>
  readonly remove: (context: AdobeContext, id: string) => Promise<unknown>
}

const flow: Resource = { path: 'flows', list: listFlows, get: getFlow, remove: deleteFlow }
const target: Resource = {
  path: 'targetConnections',
  list: listTargetConnections,
  get: getTargetConnection,
  remove: deleteTargetConnection,
}
const source: Resource = {
  path: 'sourceConnections',
  list: listSourceConnections,
  get: getSourceConnection,
  remove: deleteSourceConnection,
}
const connection: Resource = {
  path: 'connections',
  list: listConnections,
  get: getConnection,
  remove: deleteConnection,
}

/** Asks until the answer is right: a change may show later. */
const eventually = (question: () => Promise<void>) => vi.waitFor(question, { timeout: 10_000, interval: 25 })

async function setup(flags: Partial<SimulatorFlags>) {
  await platform.setFlags(flags)
  const { context } = platform.connect()
  const made = await createPipeline(context)
  /** What stands, in the order in which it may be deleted. */
  const standing: readonly (readonly [Resource, string])[] = [
    [flow, made.flow.id],
    [target, made.target.id],
    [source, made.source.id],
    [connection, made.account.id],
    [connection, made.store.id],
  ]
  return { context, made, standing }
}

const rename = (path: string, id: string, etag: string | undefined): Call => ({
  service: 'flowservice',
  method: 'PATCH',
  path: [path, id],
  body: [{ op: 'replace', path: '/name', value: 'Renamed' }],
  ifMatch: toIfMatch(etag ?? ''),
})

test.each(modes)(
  'when the platform takes changes %s, each resource lives its whole life',
  async (_how, flags) => {
    const { context, standing } = await setup(flags)
    for (const [{ path, list, get }, id] of standing) {
      const stored = await get(context, id)
      const ids = (await collect(allItems((query) => list(context, query), {}))).map((one) => one.id)
      expect([stored.id, ids.filter((one) => one === id)]).toEqual([id, [id]])
      await send(context, rename(path, id, stored.etag))
      await eventually(async () => {
        const renamed = await get(context, id)
        expect([renamed.name, renamed.etag === stored.etag]).toEqual(['Renamed', false])
      })
    }
    for (const [{ path, list, get, remove }, id] of standing) {
      await remove(context, id)
      await eventually(async () => {
        await expect(get(context, id)).rejects.toMatchObject({ code: 'resource-gone', platformStatus: 404 })
      })
      const left = await collect(allItems((query) => list(context, query), {}))
      expect([path, left.some((one) => one.id === id)]).toEqual([path, false])
    }
  },
)

test.each(modes)(
  'when the platform takes changes %s, a dataflow is filled with what was asked for',
  async (_how, flags) => {
    const { context, made } = await setup(flags)
    const { id } = made.flow
    const { etag = '' } = await getFlow(context, id)
    const operations = addSelectors([{ id: 'a1', name: 'Loyal' }], ['personalEmail.address'])
    await patchFlow(context, { id, etag, operations })
    await eventually(async () => {
      const [transformation] = (await getFlow(context, id)).transformations
      expect(transformation?.params).toMatchObject({
        segmentSelectors: { selectors: [{ value: { id: 'a1' } }] },
        profileSelectors: { selectors: [{ value: { path: 'personalEmail.address' } }] },
      })
    })
    await expect(patchFlow(context, { id, etag, operations })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      platformStatus: 412,
    })
  },
)

test.each(modes)(
  'when the platform takes changes %s, what a dataflow uses is not deleted',
  async (_how, flags) => {
    const { context, made } = await setup(flags)
    for (const [{ get, remove }, id] of [
      [connection, made.account.id],
      [target, made.target.id],
      [source, made.source.id],
    ] as const) {
      await expect(remove(context, id)).rejects.toMatchObject({ code: 'still-in-use', platformStatus: 400 })
      await expect(get(context, id)).resolves.toMatchObject({ id })
    }
  },
)

test('a change upon one that has not shown yet is told to wait', async () => {
  const { context, made } = await setup({ patchAnswer: 202, patchDelayMs: 60_000 })
  const { id } = made.flow
  const { etag } = await getFlow(context, id)
  await send(context, rename('flows', id, etag))
  expect((await getFlow(context, id)).name).not.toBe('Renamed')
  const again = send(context, rename('flows', id, etag))
  await expect(again).rejects.toMatchObject({ code: 'state-conflict', platformCode: 'FLOW-1420-400' })
})

test('what is being deleted takes no change any more', async () => {
  const { context, made } = await setup({ deleteAnswer: 202, deleteDelayMs: 60_000 })
  const { id } = made.flow
  await deleteFlow(context, id)
  const { etag } = await getFlow(context, id)
  const change = send(context, rename('flows', id, etag))
  await expect(change).rejects.toMatchObject({ code: 'state-conflict', platformCode: 'FLOW-1457-400' })
})
