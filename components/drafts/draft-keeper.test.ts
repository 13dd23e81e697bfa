import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announceSessionRenewed } from '@/components/api/session-signal'
import { type DraftForm, emptyDraft } from '@/components/wizard/draft-form'
import type { DraftView } from '@/lib/contract/drafts'
import { DraftKeeper } from './draft-keeper'
import type { DraftSave } from './draft-requests'
import { blankDraft, openDraft } from './open-draft'
import { readTabCopy } from './tab-copy'

const scope = 'org/prod'
const memory = new Map<string, string>()
const kept = new Map<string, DraftView>()
/** What the server answers before it looks at the draft. */
let outage: { status: number; code: string } | undefined
/** Whether saves are taken, and their answers lost. */
let areAnswersLost = false
/** Whether a new draft is turned away because the session is over. */
let isSecondRefused = false
let stops: (() => void)[] = []

beforeEach(() => {
  memory.clear()
  kept.clear()
  outage = undefined
  areAnswersLost = false
  isSecondRefused = false
  const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('window', {
    ...deaf,
    sessionStorage: {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => memory.set(key, value),
    },
  })
  vi.stubGlobal('document', { ...deaf, visibilityState: 'visible' })
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body: string | null }) => {
    const id = url.split('/').at(-1) ?? ''
    if (outage) return problem(outage.status, outage.code)
    const answer = method === 'PUT' ? put(id, JSON.parse(body ?? '')) : get(id)
    if (areAnswersLost) throw new TypeError('Failed to fetch')
    return answer
  })
})

afterEach(() => {
  for (const stop of stops) stop()
  stops = []
})

function problem(status: number, code: string, more: object = {}): Response {
  return Response.json({ title: code, status, detail: '', code, requestId: '', ...more }, { status })
}

function get(id: string): Response {
  const draft = kept.get(id)
  return draft ? Response.json(draft) : problem(404, 'draft-gone')
}

function put(id: string, { content, basedOn }: DraftSave): Response {
  const draft = kept.get(id)
  if (!draft && basedOn > 0) return problem(404, 'draft-gone')
  if (!draft && isSecondRefused) return problem(401, 'session-expired')
  if (draft && draft.revision !== basedOn) return problem(409, 'draft-conflict', { draft })
  const revision = basedOn + 1
  kept.set(id, { id, revision, actor: 'a', updatedAt: revision, content, activation: undefined })
  return Response.json({ revision, updatedAt: revision })
}

function formNamed(name: string): DraftForm {
  return { ...emptyDraft, destination: 'amazon-kinesis', name }
}

function begin({ isDemo = false } = {}) {
  const keeper = new DraftKeeper({ scope, isDemo, opened: blankDraft() })
  stops.push(keeper.start())
  const type = (name: string, visited: readonly string[] = []) =>
    keeper.note({ form: formNamed(name), visited, step: 'target' })
  return { keeper, type }
}

/** A draft that was saved, and then once more without an answer; those that follow get none either. */
async function saveUnanswered(keeper: DraftKeeper, type: (name: string) => void, name: string) {
  type('First')
  await keeper.flush()
  areAnswersLost = true
  type(name)
  await keeper.flush()
}

/** Another device with the same draft, which tells this one nothing. */
function saveElsewhere(id: string, name: string): void {
  const draft = kept.get(id)
  if (draft)
    kept.set(id, {
      ...draft,
      revision: draft.revision + 1,
      content: { ...draft.content, form: formNamed(name) },
    })
}

const names = () => [...kept.values()].map(({ content }) => content.form.name)

test('nothing is kept before anything was entered', async () => {
  const { keeper } = begin()
  keeper.note({ form: emptyDraft, visited: ['destination'], step: 'destination' })
  await keeper.flush()
  expect([kept.size, memory.size]).toEqual([0, 0])
})

test('the tab has a change at once, and the journal has it after a pause', async () => {
  const { keeper, type } = begin()
  type('Feed')
  expect(readTabCopy(scope)).toMatchObject({ isSaved: false, content: { form: { name: 'Feed' } } })
  await keeper.flush()
  expect(names()).toEqual(['Feed'])
  expect(readTabCopy(scope)).toMatchObject({ isSaved: true, revision: 1 })
  expect(keeper.state().save.kind).toBe('saved')
})

test('a changed draft is sent under another name; one that was only looked through is not', async () => {
  const { keeper, type } = begin()
  type('Feed')
  const { sendId } = keeper.state()
  type('Feed', ['destination', 'account'])
  expect(keeper.state().sendId).toBe(sendId)
  type('Other feed')
  expect(keeper.state().sendId).not.toBe(sendId)
})

test('what another device saved is not overwritten: each of the two can be kept', async () => {
  const { keeper, type } = begin()
  type('Mine')
  await keeper.flush()
  saveElsewhere(keeper.state().draftId, 'Theirs')
  type('Mine again')
  await keeper.flush()
  expect(keeper.state().trouble).toMatchObject({
    kind: 'newer',
    draft: { content: { form: { name: 'Theirs' } } },
  })
  expect(names()).toEqual(['Theirs'])
  keeper.keepAsNew()
  await keeper.flush()
  expect(names()).toEqual(['Theirs', 'Mine again'])
  expect(keeper.state()).toMatchObject({ trouble: undefined, save: { kind: 'saved' } })
})

test('after seeing the newer version, one’s own may take its place', async () => {
  const { keeper, type } = begin()
  type('Mine')
  await keeper.flush()
  saveElsewhere(keeper.state().draftId, 'Theirs')
  type('Mine again')
  await keeper.flush()
  keeper.overwrite()
  await keeper.flush()
  expect(names()).toEqual(['Mine again'])
})

test('steps that were opened elsewhere are no conflict', async () => {
  const { keeper, type } = begin()
  type('Feed')
  await keeper.flush()
  saveElsewhere(keeper.state().draftId, 'Feed')
  type('Feed', ['destination', 'account'])
  await keeper.flush()
  expect(keeper.state()).toMatchObject({ trouble: undefined, save: { kind: 'saved' } })
})

test('a new organization of the demo gets the draft under a new name; elsewhere a person decides', async () => {
  for (const isDemo of [true, false]) {
    const { keeper, type } = begin({ isDemo })
    type('Feed')
    await keeper.flush()
    const { draftId } = keeper.state()
    kept.clear()
    type('Feed, changed')
    await keeper.flush()
    const { trouble, formerIds } = keeper.state()
    expect([names(), formerIds, trouble]).toEqual(
      isDemo ? [['Feed, changed'], [draftId], undefined] : [[], [], { kind: 'gone' }],
    )
  }
})

test('an address with a former name opens the draft it has become; a draft that still has that name is opened itself', async () => {
  const { keeper, type } = begin({ isDemo: true })
  type('Feed')
  await keeper.flush()
  const former = keeper.state().draftId
  kept.clear()
  type('Feed, changed')
  await keeper.flush()
  const opening = { id: former, scope, isDemo: true, signal: new AbortController().signal }
  expect(await openDraft(opening)).toMatchObject({
    draftId: keeper.state().draftId,
    formerIds: [former],
    content: { form: { name: 'Feed, changed' } },
  })
  put(former, { content: { sendId: former, form: formNamed('Another'), visited: [], step: '' }, basedOn: 0 })
  expect(await openDraft(opening)).toMatchObject({
    draftId: former,
    formerIds: [],
    content: { form: { name: 'Another' } },
  })
})

test('a draft that moved, and could not be saved where it is now, is saved when it is opened again', async () => {
  const { keeper, type } = begin({ isDemo: true })
  type('Feed')
  await keeper.flush()
  kept.clear()
  isSecondRefused = true
  type('Feed, changed')
  await keeper.flush()
  const { draftId } = keeper.state()
  const opened = await openDraft({ id: draftId, scope, isDemo: true, signal: new AbortController().signal })
  expect(opened).toMatchObject({ draftId, isUnsaved: true, content: { form: { name: 'Feed, changed' } } })
})

test('a draft that was sent, and put away by another tab, is not brought back', async () => {
  for (const isDemo of [true, false]) {
    const { keeper, type } = begin({ isDemo })
    type('Feed')
    await keeper.flush()
    const { draftId, sendId } = keeper.state()
    kept.clear()
    await keeper.sentAs({ id: sendId, status: 'running' })
    expect([names(), keeper.state()]).toMatchObject([[], { draftId, formerIds: [], trouble: undefined }])
  }
})

test('what a save runs into is no conflict when it is one’s own, whose answer was lost', async () => {
  const { keeper, type } = begin()
  await saveUnanswered(keeper, type, 'Second')
  type('Third')
  await keeper.flush()
  expect(readTabCopy(scope)).toMatchObject({ isSaved: false, content: { form: { name: 'Third' } } })
  expect(names()).toEqual(['Second'])
  areAnswersLost = false
  await keeper.flush()
  expect([names(), keeper.state().trouble, keeper.state().save.kind]).toEqual([['Third'], undefined, 'saved'])
  expect(readTabCopy(scope)).toMatchObject({ isSaved: true, revision: 3, unanswered: [] })
})

test('a save whose answer was lost is known as one’s own after any number of tries that never left', async () => {
  const { keeper, type } = begin()
  await saveUnanswered(keeper, type, 'Stored')
  outage = { status: 503, code: 'journal-unavailable' }
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
    type(name)
    await keeper.flush()
  }
  outage = undefined
  areAnswersLost = false
  await keeper.flush()
  expect([names(), keeper.state().trouble]).toEqual([['g'], undefined])
})

test('a page that comes after a save was lost knows it too', async () => {
  const { keeper, type } = begin()
  await saveUnanswered(keeper, type, 'Second')
  const before = keeper.state().draftId
  type('Third')
  outage = { status: 503, code: 'journal-unavailable' }
  const opened = await openDraft({ id: before, scope, isDemo: false, signal: new AbortController().signal })
  outage = undefined
  areAnswersLost = false
  const next = new DraftKeeper({ scope, isDemo: false, opened })
  stops.push(next.start())
  await next.flush()
  expect([names(), next.state().trouble]).toEqual([['Third'], undefined])
})

test('coming back to the page while a save is under way does not take that save for another’s', async () => {
  let look: () => void = () => undefined
  vi.stubGlobal('document', {
    visibilityState: 'visible',
    addEventListener: (_: string, listener: () => void) => {
      look = listener
    },
    removeEventListener: () => undefined,
  })
  const { keeper, type } = begin()
  await saveUnanswered(keeper, type, 'Second')
  areAnswersLost = false
  type('Third')
  look()
  await vi.waitFor(() => expect(readTabCopy(scope)?.revision).toBe(2))
  expect(keeper.state().trouble).toBeUndefined()
  await keeper.flush()
  expect([names(), keeper.state().trouble]).toEqual([['Third'], undefined])
  saveElsewhere(keeper.state().draftId, 'Theirs')
  look()
  await vi.waitFor(() => expect(keeper.state().trouble?.kind).toBe('newer'))
})

test('when the second try of a save is refused too, it is said why', async () => {
  const { keeper, type } = begin({ isDemo: true })
  type('First')
  await keeper.flush()
  kept.clear()
  isSecondRefused = true
  type('Second')
  await keeper.flush()
  expect(keeper.state()).toMatchObject({ trouble: { kind: 'signed-out' }, save: { kind: 'held' } })
})

test('typing while a save is under way leaves word of that save in the tab, for the page that comes next', async () => {
  const { keeper, type } = begin()
  type('First')
  const saving = keeper.flush()
  type('Second')
  expect(readTabCopy(scope)).toMatchObject({
    isSaved: false,
    content: { form: { name: 'Second' } },
    unanswered: [{ name: 'First' }],
  })
  await saving
})

test('what a session that was over refused is saved once it is renewed', async () => {
  const { keeper, type } = begin()
  outage = { status: 401, code: 'session-expired' }
  type('Feed')
  await keeper.flush()
  expect(keeper.state()).toMatchObject({ trouble: { kind: 'signed-out' }, save: { kind: 'held' } })
  outage = undefined
  announceSessionRenewed()
  await keeper.flush()
  expect(names()).toEqual(['Feed'])
})

test('the last save of a draft that was put aside leaves the copy of the next one alone', async () => {
  const { type } = begin()
  type('Put aside')
  stops.pop()?.()
  memory.clear()
  await vi.waitFor(() => expect(names()).toEqual(['Put aside']))
  expect(memory.size).toBe(0)
})
