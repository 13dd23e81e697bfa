import { expect, test } from 'vitest'
import type { SimulatorFlags } from '../../simulator/flags'
import { createFilledPipeline, patchFlow, read } from '../../simulator/testing/pipeline'
import { connect, flowService, type SeenJson } from '../../simulator/testing/platform-client'
import type { Contents } from '../editing/contents'
import { planEdit } from '../editing/plan-edit'
import { postmanCollection, postmanEnvironment } from './postman-collection'
import { shellScript } from './shell-script'
import { runCollection, runScript } from './testing/run-exports'
import { type WrittenPatch, writeEdit } from './written-edit'

const patience = { timeout: 120_000 }
/** Holds what a shell, JSON or Postman would act on if it were not escaped. */
const name = `O'Brien's "50 % $HOME \`id\` \\ {{orgId}} {{{{sandbox}}" – Zürich`

const audiencesOf = (ids: readonly string[]) => ids.map((id) => ({ id, name: `Audience ${id}` }))
const base: Contents = {
  name: 'Test dataflow',
  description: '',
  audiences: audiencesOf(['A', 'B', 'C', 'D']),
  attributes: ['p', 'q'],
  target: { stream: 'events', region: 'eu-west-1' },
}
/** B and D leave, so that indices matter. */
const wanted: Contents = {
  ...base,
  name,
  audiences: audiencesOf(['A', 'C', 'E']),
  attributes: ['q', 'r.s'],
  target: { ...base.target, stream: 'events-2', includeSegmentNames: true },
}

/** An edit of a dataflow of a platform in this process, as files, and what the dataflow holds. */
async function stage(mine: Contents = wanted, flags: Partial<SimulatorFlags> = {}) {
  const client = await connect({ flags })
  const { flowId, targetId } = await createFilledPipeline(client)
  const flow = await read(client, 'flows', flowId)
  const target = await read(client, 'targetConnections', targetId)
  const held = { ...base, transformations: flow.transformations, targetParams: base.target }
  const { targetOperations, flowOperations } = planEdit({ base, mine }, held)
  const patches: WrittenPatch[] = [
    { collection: 'targetConnections', id: targetId, version: target.etag, operations: targetOperations },
    { collection: 'flows', id: flowId, version: flow.etag, operations: flowOperations },
  ]
  const calls = writeEdit(
    patches.filter(({ operations }) => operations.length > 0),
    mine,
  )
  const { orgId, clientId, clientSecret } = client.simulator
  const known = { aepBaseUrl: client.url, imsBaseUrl: client.url, orgId, sandbox: 'prod' }
  return {
    client,
    flowId,
    targetId,
    runScript: (json: 'jq' | 'node' = 'jq') =>
      runScript(
        shellScript({ name: base.name, calls, known }),
        { CLIENT_ID: clientId, CLIENT_SECRET: clientSecret },
        { json },
      ),
    runCollection: () =>
      runCollection(
        {
          collection: postmanCollection({ name: base.name, calls }),
          environment: postmanEnvironment(calls, known),
        },
        { clientId, clientSecret },
      ),
    look: async () => {
      const now = await read(client, 'flows', flowId)
      const { params } = await read(client, 'targetConnections', targetId)
      return { name: now.name, ...selectorsOf(now), target: params }
    },
    versions: async () => [
      (await read(client, 'flows', flowId)).etag,
      (await read(client, 'targetConnections', targetId)).etag,
    ],
  }
}

function selectorsOf({ transformations: [{ params }] }: SeenJson) {
  const { segmentSelectors, profileSelectors } = params
  return {
    audiences: segmentSelectors.selectors.map(({ value }: SeenJson) => value.id),
    attributes: profileSelectors.selectors.map(({ value }: SeenJson) => value.path),
  }
}

const edited = { name, audiences: ['A', 'C', 'E'], attributes: ['q', 'r.s'], target: wanted.target }

test(
  'the script of an edit makes it; run once more it finds it made and sends nothing',
  patience,
  async () => {
    const { runScript: runIt, look, versions } = await stage()
    const first = await runIt()
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('3 audiences and 2 attributes') })
    expect(await look()).toEqual(edited)
    const before = await versions()
    const second = await runIt('node')
    expect(second).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Change the dataflow: not needed'),
    })
    expect(await versions()).toEqual(before)
  },
)

test(
  'the script of an edit stops and changes nothing when the dataflow was changed meanwhile',
  patience,
  async () => {
    const { runScript: runIt, look, versions, client, flowId } = await stage()
    const path = '/transformations/0/params/segmentSelectors/selectors/0'
    await patchFlow(client, flowId, [{ op: 'remove', path }])
    const before = await versions()
    const { code, stderr } = await runIt()
    expect(code).toBe(1)
    expect(stderr).toContain('The dataflow was changed after these calls were written, so nothing was sent')
    expect(await versions()).toEqual(before)
    expect(await look()).toMatchObject({ audiences: ['B', 'C', 'D'], target: base.target })
  },
)

test('the script of an edit stops when its target was changed meanwhile', patience, async () => {
  const { runScript: runIt, versions, client, targetId } = await stage()
  const { etag } = await read(client, 'targetConnections', targetId)
  await client.send('PATCH', `${flowService}/targetConnections/${targetId}`, {
    body: [{ op: 'add', path: '/params/stream', value: 'elsewhere' }],
    headers: { 'if-match': etag },
  })
  const before = await versions()
  expect(await runIt('node')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('The target was changed after these calls were written'),
  })
  expect(await versions()).toEqual(before)
})

test(
  'whoever is faster between the look and the change wins, and the script shows the refusal',
  patience,
  async () => {
    const { runScript: runIt, look, client, flowId } = await stage({ ...base, audiences: audiencesOf(['B']) })
    client.simulator.faults.add({
      method: 'PATCH',
      path: /\/flows\//,
      effect: {
        kind: 'meanwhile',
        act: async () =>
          void (await patchFlow(client, flowId, [{ op: 'replace', path: '/name', value: 'Faster' }])),
      },
    })
    const { code, stderr } = await runIt()
    expect(code).toBe(1)
    expect(stderr).toContain('Adobe answered 412')
    expect(await look()).toMatchObject({ name: 'Faster', audiences: ['A', 'B', 'C', 'D'] })
  },
)

test(
  'an edit goes through where Adobe prints versions without quotes and answers with none',
  patience,
  async () => {
    const flags = { etagQuotes: 0, patchAnswer: 202 } as const
    const { client, flowId, runScript: runIt, look } = await stage(wanted, flags)
    expect((await read(client, 'flows', flowId)).etag).not.toContain('"')
    expect(await runIt()).toMatchObject({ code: 0 })
    expect(await look()).toEqual(edited)
  },
)

test(
  'the collection of an edit makes it; run once more it finds it made and sends nothing',
  patience,
  async () => {
    const { runCollection: runIt, look, versions } = await stage()
    expect(await runIt()).toMatchObject({ requests: { total: 7 }, assertions: { failed: 0 }, failures: [] })
    expect(await look()).toEqual(edited)
    const before = await versions()
    expect(await runIt()).toMatchObject({ requests: { total: 5 }, assertions: { failed: 0 }, failures: [] })
    expect(await versions()).toEqual(before)
  },
)

test(
  'the collection of an edit stops and changes nothing when the dataflow was changed meanwhile',
  patience,
  async () => {
    const { runCollection: runIt, versions, client, flowId } = await stage()
    await patchFlow(client, flowId, [{ op: 'replace', path: '/name', value: 'Changed elsewhere' }])
    const before = await versions()
    const { requests, failures } = await runIt()
    expect(requests.total).toBe(3)
    expect(failures).toEqual([
      expect.stringContaining('The dataflow was changed after these calls were written'),
    ])
    expect(await versions()).toEqual(before)
  },
)
