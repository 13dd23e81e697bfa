import { expect, test } from 'vitest'
import type { SimulatorFlags } from '../flags'
import {
  audienceIds,
  audiencePath,
  audienceSelector,
  createFilledPipeline,
  createPipeline,
  kinesisAccount,
  patchFlow,
  read,
} from '../testing/pipeline'
import { codeOf, connect, flowService } from '../testing/platform-client'

const flows = `${flowService}/flows`
const rename = (value: string) => [{ op: 'replace', path: '/name', value }]

async function setup(flags: Partial<SimulatorFlags>) {
  const client = await connect({ flags })
  return { client, ...(await createFilledPipeline(client)) }
}

test.each([
  ['all-or-nothing', 'Test dataflow'],
  ['up-to-failure', 'Half done'],
] as const)('vector 30: a patch that fails is taken %s', async (patchAtomicity, name) => {
  const { client, flowId } = await setup({ patchAtomicity })
  const before = await read(client, 'flows', flowId)
  const bad = { op: 'remove', path: `${audiencePath}/9` }
  expect(codeOf(await patchFlow(client, flowId, [...rename('Half done'), bad]))).toBe('FLOW-1455-400')
  const after = await read(client, 'flows', flowId)
  expect([after.name, after.etag === before.etag]).toEqual([name, patchAtomicity === 'all-or-nothing'])
})

test.each([202, 204] as const)(
  'vector 43: a deletion is answered %i and may take its time',
  async (deleteAnswer) => {
    const { client, flowId } = await setup({ deleteAnswer, deleteDelayMs: 1_000 })
    const remove = () => client.send('DELETE', `${flows}/${flowId}`)
    expect((await remove()).status).toBe(deleteAnswer)
    expect(codeOf(await remove())).toBe('FLOW-1458-400')
    expect(codeOf(await patchFlow(client, flowId, rename('Too late')))).toBe('FLOW-1457-400')
    client.clock.nowMs += 1_000
    expect(codeOf(await client.send('GET', `${flows}/${flowId}`))).toBe('FLOW-1439-404')
  },
)

test.each([202, 204] as const)(
  'vector 42: an account goes when its dataflow has gone, both with %i',
  async (deleteAnswer) => {
    const { client, flowId, baseId } = await setup({ deleteAnswer })
    const remove = (path: string) => client.send('DELETE', `${flowService}/${path}`)
    expect(codeOf(await remove(`connections/${baseId}`))).toBe('FLOW-1418-400')
    expect((await remove(`flows/${flowId}`)).status).toBe(deleteAnswer)
    expect((await remove(`connections/${baseId}`)).status).toBe(deleteAnswer)
  },
)

test.each([
  ['accepted', 200, ['A', 'B', 'C', 'D', 'A']],
  ['refused', 400, ['A', 'B', 'C', 'D']],
] as const)('an audience listed twice is %s', async (duplicateAudiences, status, ids) => {
  const { client, flowId } = await setup({ duplicateAudiences })
  const again = [{ op: 'add', path: `${audiencePath}/-`, value: audienceSelector('A') }]
  expect((await patchFlow(client, flowId, again)).status).toBe(status)
  expect(await audienceIds(client, flowId)).toEqual(ids)
})

test.each([
  ['id-and-etag', { id: expect.any(String), etag: expect.any(String) }],
  ['id', { id: expect.any(String) }],
] as const)('vector 11: a create is answered with %s and a location', async (createAnswer, expected) => {
  const client = await connect({ flags: { createAnswer } })
  const answer = await client.send('POST', `${flowService}/connections`, { body: kinesisAccount })
  expect([answer.status, answer.json()]).toEqual([201, expected])
  expect(answer.headers.get('location')).toBe(`/connections/${answer.json().id}`)
})

test('names have a longest length only by a flag', async () => {
  const client = await connect({ flags: { nameLengthMax: 20 } })
  await expect(createPipeline(client, { name: 'x'.repeat(21) })).rejects.toThrow('FLOW-1405-400')
  const { flowId } = await createPipeline(client, { name: 'x'.repeat(20) })
  expect(codeOf(await patchFlow(client, flowId, rename('x'.repeat(21))))).toBe('FLOW-1455-400')
  client.simulator.flags.nameLengthMax = null
  expect((await patchFlow(client, flowId, rename('x'.repeat(2_000)))).status).toBe(200)
})

test.each([
  ['combined', true],
  ['older', false],
] as const)('vector 24: the body of a 412 is %s', async (staleVersionForm, hasEnvelope) => {
  const { client, flowId } = await setup({ staleVersionForm })
  const { etag } = await read(client, 'flows', flowId)
  const stale = await patchFlow(client, flowId, rename('Renamed'), '"stale"')
  expect([stale.status, 'report' in stale.json()]).toEqual([412, hasEnvelope])
  expect(stale.json().errorMessage).toBe(
    `Supplied version=["stale"] does not match the current version on entity=[${etag}]`,
  )
})

test.each([400, 422] as const)('vector 14: a spec without version is %i', async (missingVersionStatus) => {
  const client = await connect({ flags: { missingVersionStatus } })
  const connectionSpec = { id: kinesisAccount.connectionSpec.id }
  const answer = await client.send('POST', `${flowService}/connections`, {
    body: { ...kinesisAccount, connectionSpec },
  })
  expect([answer.status, answer.json().errorMessage]).toEqual([
    missingVersionStatus,
    "connectionSpec.version 'version' is required for spec info",
  ])
})
