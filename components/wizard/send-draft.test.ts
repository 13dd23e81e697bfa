import { beforeEach, expect, test, vi } from 'vitest'
import { newDraftId } from './draft-id'
import { sendDraft } from './send-draft'

interface Sent {
  readonly url: string
  readonly key: string | null
  readonly body: unknown
}

const requests: Sent[] = []
const refusals: (string | undefined)[] = []

beforeEach(() => {
  requests.length = 0
  refusals.length = 0
  vi.stubGlobal('fetch', async (url: string, init: { headers: Record<string, string>; body: string }) => {
    requests.push({ url, key: new Headers(init.headers).get('idempotency-key'), body: JSON.parse(init.body) })
    const code = refusals.shift()
    return code
      ? Response.json(
          { title: 'No such destination', status: 409, detail: '', code, requestId: '' },
          { status: 409 },
        )
      : Response.json({ id: 'the-activation' })
  })
})

const draft = { name: 'Feed', account: { kind: 'new', credentials: { secretKey: 'typed-again' } } }

test('the draft’s id is the name of the request, as often as it is sent', async () => {
  const id = newDraftId()
  await sendDraft(draft, { id })
  await sendDraft(draft, { id })
  expect(requests.map(({ url, key }) => [url, key])).toEqual([
    ['/api/activations', id],
    ['/api/activations', id],
  ])
})

test('a draft whose activation stopped goes on with it, with the keys that were typed again', async () => {
  const id = newDraftId()
  await sendDraft(draft, { id, sent: 'stopped' })
  expect(requests).toEqual([
    {
      url: `/api/activations/${id}/resume`,
      key: null,
      body: { account: { credentials: draft.account.credentials } },
    },
  ])
})

test('a draft with a stored account goes on without keys', async () => {
  const id = newDraftId()
  await sendDraft({ account: { kind: 'existing', connectionId: 'x' } }, { id, sent: 'stopped' })
  expect(requests[0]?.body).toEqual({})
})

test('a draft whose activation was undone is sent anew, from two tabs as one', async () => {
  const id = newDraftId()
  await sendDraft(draft, { id, sent: 'undone' })
  await sendDraft(draft, { id, sent: 'undone' })
  expect(requests[0]?.key).not.toBe(id)
  expect(requests[1]?.key).toBe(requests[0]?.key)
})

test.each([
  { sent: 'stopped', code: 'not-found' },
  { sent: undefined, code: 'activation-conflict' },
] as const)('an id that is out of reach ($code) is replaced, once', async ({ sent, code }) => {
  const id = newDraftId()
  refusals.push(code)
  await expect(sendDraft(draft, { id, sent })).resolves.toEqual({ id: 'the-activation' })
  expect(requests).toHaveLength(2)
  expect(requests[1]).toMatchObject({ url: '/api/activations' })
  expect(requests[1]?.key).not.toBe(id)
})

test('any other refusal is the caller’s to show', async () => {
  refusals.push('destination-unavailable')
  await expect(sendDraft(draft, { id: newDraftId() })).rejects.toThrow('No such destination')
  expect(requests).toHaveLength(1)
})
