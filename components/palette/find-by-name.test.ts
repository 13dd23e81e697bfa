import { afterEach, expect, test, vi } from 'vitest'
import { findByName } from './find-by-name'

const refusal = {
  title: 'A permission is missing',
  status: 403,
  detail: 'Ask an admin.',
  code: 'permission-missing',
  requestId: 'request-1',
}

/** Answers each kind with what is given for it; a refusal where nothing is. */
function answerWith(items: { dataflows?: readonly object[]; audiences?: readonly object[] }) {
  vi.stubGlobal('fetch', async (url: string) => {
    const found = url.startsWith('/api/dataflows') ? items.dataflows : items.audiences
    return found ? Response.json({ items: found }) : Response.json(refusal, { status: 403 })
  })
}

const { signal } = new AbortController()

afterEach(() => vi.unstubAllGlobals())

test('whoever may not see dataflows still finds audiences, and reads what is missing', async () => {
  answerWith({ audiences: [{ id: 'a1', name: 'Loyalty' }] })
  const { dataflows, audiences, failures } = await findByName('loyal', signal)
  expect([dataflows, audiences]).toEqual([[], [{ id: 'a1', name: 'Loyalty' }]])
  expect(failures).toEqual([{ kind: 'Dataflows', error: expect.objectContaining({ name: 'Problem' }) }])
})

test('whoever may not see audiences still finds dataflows', async () => {
  answerWith({ dataflows: [{ id: 'f1', name: 'Loyalty' }] })
  const { dataflows, failures } = await findByName('loyal', signal)
  expect([dataflows.length, failures.map(({ kind }) => kind)]).toEqual([1, ['Audiences']])
})

test('when neither can be searched the search fails', async () => {
  answerWith({})
  await expect(findByName('loyal', signal)).rejects.toThrow('A permission is missing')
})

test('a search that was given up is no failure of either', async () => {
  answerWith({ dataflows: [], audiences: [] })
  await expect(findByName('loyal', AbortSignal.abort())).rejects.toThrow(/abort/i)
})
