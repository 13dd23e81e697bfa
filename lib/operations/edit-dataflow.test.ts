import { expect, onTestFinished, test } from 'vitest'
import { contentsOf } from '../activation/editing/contents'
import type { DataflowEdit } from '../activation/editing/edit-schema'
import { contentsAfter } from '../activation/editing/recorded-contents'
import { audienceSelector, type PatchOperation, selectorPointers } from '../activation/json-patch'
import { listAudiences } from '../aep/audiences'
import { getFlow, listFlows, patchFlow } from '../aep/flows'
import { createPipeline } from '../aep/testing/pipeline'
import type { Exchange } from '../contract/exchanges'
import type { SimulatorFlags } from '../simulator/flags'
import { hold } from '../simulator/testing/hold'
import { editDataflow } from './edit-dataflow'
import { readHeldDataflow } from './read-held-dataflow'
import { createSimulatedContext } from './testing/simulated-context'

/** A dataflow to Kinesis with two audiences and two attributes, and what somebody sees who opens it. */
async function setup(flags: Partial<SimulatorFlags> = {}) {
  const scene = await createSimulatedContext()
  onTestFinished(scene.close)
  const { context, simulator } = scene
  const { audiences } = await listAudiences(context.adobe, { limit: 50 })
  const published = audiences
    .filter(({ lifecycleState }) => lifecycleState === 'published')
    .map(({ id, name }) => ({ id, name }))
  const id = (await createPipeline(context.adobe)).flow.id
  const change = async (edit: Partial<DataflowEdit>) => {
    const held = await readHeldDataflow(context, id)
    return editDataflow(context, id, { ...edit, etag: held.etag, base: contentsOf(held) })
  }
  await change({
    audiences: published.slice(0, 2),
    attributes: ['personalEmail.address', 'person.name.lastName'],
  })
  const seen = await readHeldDataflow(context, id)
  Object.assign(simulator.flags, flags)
  scene.wire.forget()
  const edit = (changes: Partial<DataflowEdit>) =>
    editDataflow(context, id, { etag: seen.etag, base: contentsOf(seen), ...changes })
  const now = async () => contentsOf(await readHeldDataflow(context, id))
  const trail = async () => (await context.journal.audit.list(context.scope, {}, { limit: 50 })).items
  /** What somebody else does elsewhere, so that it is in no trail of ours. */
  const actAsAnother = async (operations: readonly PatchOperation[]) => {
    const { etag = '' } = await getFlow(context.adobe, id)
    await patchFlow(context.adobe, { id, etag, operations })
  }
  /** Somebody else acts right before the next patch of the dataflow, which then carries an old version. */
  const editMeanwhile = async (changes: Partial<DataflowEdit>, operations: readonly PatchOperation[]) => {
    const held = hold(simulator.faults, { method: 'PATCH', path: /\/flows\// }, 'before')
    const mine = edit(changes)
    await held.reached
    await actAsAnother(operations)
    held.letGo()
    return mine
  }
  return {
    ...scene,
    id,
    published,
    seen: contentsOf(seen),
    etag: seen.etag,
    edit,
    change,
    now,
    trail,
    actAsAnother,
    editMeanwhile,
  }
}

const theirName: readonly PatchOperation[] = [{ op: 'replace', path: '/name', value: 'Theirs' }]

const ids = ({ audiences }: { audiences: readonly { id: string }[] }) => audiences.map(({ id }) => id)
const patches = (calls: readonly { method: string; path: string; body: unknown }[]) =>
  calls.filter(({ method }) => method === 'PATCH')

test('an edit is one patch, read back, and told as what it changed', async () => {
  const { edit, published, seen, now, wire, trail } = await setup()
  const audiences = [...seen.audiences.slice(1), ...published.slice(2, 4)]
  const result = await edit({ name: 'Gold feed', audiences, target: { includeSegmentNames: true } })
  expect(result).toMatchObject({ outcome: 'verified', missing: [], wasMerged: false })
  expect(result.changes.map(({ part }) => part)).toEqual([
    'name',
    'target',
    'audience',
    'audience',
    'audience',
  ])
  expect(await now()).toMatchObject({
    name: 'Gold feed',
    target: { stream: 'loyalty-events', includeSegmentNames: true },
  })
  expect(ids(await now())).toEqual(ids({ audiences }))
  expect(patches(wire.calls)).toHaveLength(2)
  const [flowEntry, targetEntry] = await trail()
  expect(flowEntry).toMatchObject({
    action: 'update',
    outcome: 'succeeded',
    resourceType: 'dataflow',
    resourceName: 'Gold feed',
    before: { name: 'Loyalty to Kinesis', audiences: seen.audiences },
    after: { name: 'Gold feed', audiences },
  })
  expect(flowEntry?.requestId).toBeTruthy()
  expect(targetEntry).toMatchObject({
    resourceType: 'target-connection',
    after: { target: { includeSegmentNames: true } },
  })
})

test('what is held already is not sent', async () => {
  const { edit, seen, wire, trail } = await setup()
  const before = (await trail()).length
  expect(await edit({ name: seen.name, audiences: seen.audiences })).toMatchObject({ outcome: 'unchanged' })
  expect(patches(wire.calls)).toEqual([])
  expect(await trail()).toHaveLength(before)
})

test('two admins who opened the same version and add different things both win', async () => {
  const { edit, published, seen, now } = await setup()
  await edit({ audiences: [...seen.audiences, ...published.slice(2, 3)] })
  const second = await edit({
    audiences: [...seen.audiences.slice(1), ...published.slice(3, 4)],
    attributes: ['personalEmail.address'],
  })
  expect(second).toMatchObject({ outcome: 'verified', wasMerged: true })
  expect(ids(await now())).toEqual(ids({ audiences: published.slice(1, 4) }))
  expect((await now()).attributes).toEqual(['personalEmail.address'])
})

test('an edit leaves alone what somebody else changed of the target alone, which has a version of its own', async () => {
  const { edit, change, seen, now } = await setup()
  await change({ target: { stream: 'orders' } })
  expect(await edit({ ...seen, name: 'Mine' })).toMatchObject({ outcome: 'verified', wasMerged: true })
  expect(await now()).toMatchObject({ name: 'Mine', target: { stream: 'orders' } })
})

test('a 412 between reading and patching is merged and sent once more', async () => {
  const { editMeanwhile, published, seen, now, wire } = await setup()
  const audiences = [...seen.audiences, ...published.slice(2, 3)]
  expect(await editMeanwhile({ audiences }, theirName)).toMatchObject({ outcome: 'verified' })
  expect(patches(wire.calls)).toHaveLength(3)
  expect(await now()).toMatchObject({ name: 'Theirs' })
  expect(ids(await now())).toEqual(ids({ audiences: published.slice(0, 3) }))
})

test('the trail of an edit that met a 412 tells the states that were, others’ additions included', async () => {
  const { editMeanwhile, published, seen, now, trail } = await setup()
  const [mine, theirs] = published.slice(2, 4)
  if (!mine || !theirs) throw new Error('the simulator lacks published audiences')
  await editMeanwhile({ audiences: [...seen.audiences, mine] }, [
    ...theirName,
    { op: 'add', path: `${selectorPointers.audiences}/-`, value: audienceSelector(theirs) },
  ])
  const [entry] = await trail()
  expect(entry).toMatchObject({
    outcome: 'succeeded',
    resourceName: 'Theirs',
    before: { name: 'Theirs', audiences: [...seen.audiences, theirs] },
    after: { name: 'Theirs', audiences: [...seen.audiences, theirs, mine] },
  })
  expect(entry?.requestId).toBeTruthy()
  const { target: _, ...held } = await now()
  expect(contentsAfter(await trail(), entry?.id ?? 0)).toMatchObject(held)
})

test('what others did to the same effect while it was sent is not in the trail as ours', async () => {
  const { editMeanwhile, trail } = await setup()
  const before = (await trail()).length
  expect(await editMeanwhile({ name: 'Theirs' }, theirName)).toMatchObject({ outcome: 'verified' })
  expect(await trail()).toHaveLength(before)
})

test('an edit that was sent is in the trail, also when it cannot be read back', async () => {
  const { edit, simulator, trail } = await setup()
  simulator.faults.add({
    method: 'GET',
    path: /\/flows\//,
    skip: 1,
    effect: { kind: 'refusal', code: 'permission' },
  })
  await expect(edit({ name: 'Mine' })).rejects.toMatchObject({ code: 'permission-missing' })
  expect((await trail())[0]).toMatchObject({ outcome: 'unknown', after: { name: 'Mine' } })
})

test('a conflict that shows after the target was changed says that this was sent', async () => {
  const { editMeanwhile, now, trail } = await setup()
  const refused = editMeanwhile({ name: 'Mine', target: { stream: 'orders' } }, theirName)
  await expect(refused).rejects.toMatchObject({
    code: 'edit-conflict',
    sides: {
      sent: 'target',
      conflicts: [{ part: 'name', mine: 'Mine', theirs: 'Theirs' }],
      theirs: { name: 'Theirs', target: { stream: 'orders' } },
    },
  })
  expect(await now()).toMatchObject({ name: 'Theirs', target: { stream: 'orders' } })
  const [flowEntry, targetEntry] = await trail()
  expect(flowEntry).toMatchObject({ resourceType: 'dataflow', outcome: 'failed', after: { name: 'Mine' } })
  expect(targetEntry).toMatchObject({
    resourceType: 'target-connection',
    outcome: 'succeeded',
    after: { target: { stream: 'orders' } },
  })
})

test('a conflict that shows when the dataflow’s patch is refused says that nothing was sent', async () => {
  const { editMeanwhile } = await setup()
  await expect(editMeanwhile({ name: 'Mine' }, theirName)).rejects.toMatchObject({
    sides: { sent: 'nothing', theirs: { name: 'Theirs' } },
  })
})

test('a conflict that shows after a lost answer does not claim to know what was sent', async () => {
  const { edit, actAsAnother, simulator, trail } = await setup()
  simulator.faults.add({ method: 'PATCH', path: /\/flows\//, effect: { kind: 'cut-after' } })
  const read = hold(simulator.faults, { method: 'GET', path: /\/flows\//, skip: 1 }, 'before')
  const refused = edit({ name: 'Mine' })
  await read.reached
  await actAsAnother(theirName)
  read.letGo()
  await expect(refused).rejects.toMatchObject({ code: 'edit-conflict', sides: { sent: 'unknown' } })
  expect((await trail())[0]).toMatchObject({ outcome: 'unknown', after: { name: 'Mine' } })
})

test('two new names are refused with both sides, and nothing is sent', async () => {
  const { edit, change, now, wire } = await setup()
  await change({ name: 'Theirs' })
  wire.forget()
  await expect(edit({ name: 'Mine', attributes: ['personalEmail.address'] })).rejects.toMatchObject({
    code: 'edit-conflict',
    sides: {
      sent: 'nothing',
      conflicts: [{ part: 'name', base: 'Loyalty to Kinesis', mine: 'Mine', theirs: 'Theirs' }],
      theirs: { name: 'Theirs' },
    },
  })
  expect(patches(wire.calls)).toEqual([])
  expect((await now()).attributes).toHaveLength(2)
})

test('without knowing what its sender saw, an edit of an older version is not guessed at', async () => {
  const { edit, change } = await setup()
  await change({ name: 'Theirs' })
  await expect(edit({ base: undefined, attributes: ['personalEmail.address'] })).rejects.toMatchObject({
    sides: { conflicts: [{ part: 'attributes', mine: ['personalEmail.address'] }] },
  })
})

test.each([
  ['the platform acts and the connection is cut', { kind: 'cut-after' }, 1],
  ['the connection is cut before the platform acts', { kind: 'cut-before' }, 2],
  ['the answer is garbled', { kind: 'malformed', body: '<html>' }, 1],
] as const)('%s: the dataflow is read, and only what it lacks is sent', async (_, effect, patchCount) => {
  const { edit, published, seen, now, simulator, wire } = await setup()
  simulator.faults.add({ method: 'PATCH', path: /\/flows\//, effect })
  const audiences = [...seen.audiences, ...published.slice(2, 3)]
  expect(await edit({ audiences })).toMatchObject({ outcome: 'verified' })
  expect(patches(wire.calls)).toHaveLength(patchCount)
  expect(ids(await now())).toEqual(ids({ audiences }))
})

test('a change that shows seconds later is waited for', async () => {
  const { edit, published, seen, context } = await setup({ patchAnswer: 202, patchDelayMs: 3_000 })
  const from = context.now()
  const audiences = [...seen.audiences, ...published.slice(2, 3)]
  expect(await edit({ audiences })).toMatchObject({ outcome: 'verified' })
  expect(context.now() - from).toBeGreaterThanOrEqual(3_000)
})

test('a change that does not show is not called done, and what is missing is named', async () => {
  const { edit, published, seen, trail } = await setup({ patchAnswer: 202, patchDelayMs: 60_000 })
  const [added] = published.slice(2, 3)
  const result = await edit({ audiences: [...seen.audiences, ...(added ? [added] : [])] })
  expect(result).toMatchObject({ outcome: 'unverified', missing: [{ part: 'audience', audience: added }] })
  expect((await trail())[0]).toMatchObject({ outcome: 'unknown' })
})

test('what cannot be sent is refused before anything is, at its place in the edit', async () => {
  const { edit, seen, wire } = await setup()
  const refused = edit({
    audiences: [...seen.audiences, { id: 'nope', name: 'Nope' }],
    attributes: [...seen.attributes, 'personalemail.address'],
    target: { stream: 'not a stream' },
  })
  await expect(refused).rejects.toMatchObject({
    fields: [
      { path: 'audiences.2', message: expect.stringContaining('does not exist') },
      { path: 'attributes.2', message: expect.stringContaining('Did you mean') },
      { path: 'target.stream' },
    ],
  })
  await expect(edit({ audiences: [] })).rejects.toMatchObject({
    fields: [{ path: 'audiences', message: expect.stringContaining('disable the dataflow instead') }],
  })
  expect(patches(wire.calls)).toEqual([])
})

test('a refused patch is in the trail, with what was tried, and what went over the wire is told', async () => {
  const { context, id, simulator, trail, etag } = await setup()
  simulator.faults.add({
    method: 'PATCH',
    path: /\/flows\//,
    effect: { kind: 'refusal', code: 'permission' },
  })
  const exchanges: Exchange[] = []
  await expect(editDataflow(context, id, { name: 'Mine', etag }, exchanges)).rejects.toMatchObject({
    code: 'permission-missing',
  })
  expect(exchanges.at(0)).toMatchObject({ method: 'GET', answer: { status: 200 } })
  expect(exchanges.at(-1)).toMatchObject({ method: 'PATCH', ifMatch: etag, answer: { status: 403 } })
  expect((await trail())[0]).toMatchObject({ outcome: 'failed', after: { name: 'Mine' } })
})

test('a dataflow to a destination that is not known here is left alone', async () => {
  const { context } = await setup()
  const { items } = await listFlows(context.adobe, { limit: 100 })
  const known = ['86043421-563b-46ec-8e6c-e23184711bf6', 'bf9f5905-92b7-48bf-bf20-455bc6b60a4e']
  const foreign = items.find(
    (flow) => !known.includes(flow.inheritedAttributes?.targetConnections[0]?.connectionSpec?.id ?? ''),
  )
  const edit = editDataflow(context, foreign?.id ?? '', { name: 'Mine', etag: foreign?.etag ?? '' })
  await expect(edit).rejects.toMatchObject({ code: 'dataflow-foreign' })
})
