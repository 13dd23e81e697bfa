import { expect } from 'vitest'
import { toDraft } from '@/components/wizard/draft-form'
import type { ActivationStatus } from '@/lib/activation/activation-status'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import type { AccountDetail } from '@/lib/contract/accounts'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import type { DraftView } from '@/lib/contract/drafts'
import type { ChapterId } from '@/lib/demo/chapters'
import { ApiClient } from './api-client'

/** A viewer who opened a chapter. */
interface Scene {
  readonly url: string
  readonly person: ApiClient
  /** The page it begins on. */
  readonly href: string
}

const key = {
  accessKeyId: 'AKIADEMO000000000001',
  secretKey: 'another-secret-of-the-demo',
  region: 'eu-west-1',
}
const wrongKey = { ...key, secretKey: 'demo-secret-wrong' }

/** What a viewer does in each chapter, as the pages ask the server for it. */
const plays: Readonly<Record<ChapterId, (scene: Scene) => Promise<void>>> = {
  'first-activation': async (scene) => {
    await activate(scene, await draftOf(scene), 'verified')
  },
  'wrong-key': async (scene) => {
    const climb = {
      destination: 'amazon-kinesis',
      target: { stream: 'loyalty', region: key.region },
      testRecord: true,
    }
    const climbWith = (credentials: typeof key) =>
      post(scene, '/api/preflight', { ...climb, account: { kind: 'new', credentials } })
    expect(await climbWith(wrongKey)).toMatchObject({ outcome: 'failed' })
    expect(await climbWith(key)).toMatchObject({ outcome: 'passed' })
  },
  resumed: async (scene) => {
    const { id } = await activate(scene, await draftOf(scene), 'failed')
    expect((await scene.person.resume(scene.url, id)).status).toBe(202)
    expect(await scene.person.readWhenOver(scene.url, id)).toMatchObject({ status: 'verified' })
  },
  undone: async (scene) => {
    const { id } = await activate(scene, await draftOf(scene), 'failed')
    expect((await scene.person.undo(scene.url, id)).status).toBe(202)
    expect(await scene.person.readWhenOver(scene.url, id)).toMatchObject({ status: 'undone' })
  },
  'two-admins': async (scene) => {
    const path = `/api${scene.href.replace(/\/edit$/, '')}`
    const { etag } = await scene.person.get<DataflowDetail>(scene.url, path)
    const edited = await patch(scene, path, { description: 'Mine', etag })
    expect(await edited.json()).toMatchObject({ outcome: 'verified', wasMerged: true })
  },
  'key-rotation': async (scene) => {
    const path = `/api${scene.href}`
    const { etag } = await scene.person.get<AccountDetail>(scene.url, path)
    expect((await patch(scene, path, { credentials: wrongKey, etag })).status).toBe(422)
    const rotated = await patch(scene, path, { credentials: key, etag })
    expect(await rotated.json()).toMatchObject({ outcome: 'verified' })
  },
  'policy-block': async (scene) => {
    const refused = await scene.person.start(scene.url, crypto.randomUUID(), await draftOf(scene))
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('person.taxId')])
  },
}

/** Opens a chapter, looks at its first page, and plays it to its end. */
export async function playChapter(url: string, id: ChapterId): Promise<void> {
  const scene = await openScene(url, id)
  const page = await scene.person.request(url, scene.href)
  expect([page.status, (await page.text()).length > 0]).toEqual([200, true])
  await plays[id](scene)
}

export async function openScene(url: string, id: ChapterId): Promise<Scene> {
  return { url, ...(await ApiClient.openChapter(url, id)) }
}

/** What the chapter has prepared, as its page would send it. */
export async function draftOf({ url, person, href }: Scene): Promise<unknown> {
  const id = new URL(href, url).searchParams.get('draft')
  const { content } = await person.get<DraftView>(url, `/api/drafts/${id}`)
  return toDraft(content.form)
}

/** Sends a draft and follows its events to their end. */
export async function activate(
  { url, person }: Scene,
  draft: unknown,
  expected: ActivationStatus,
): Promise<ActivationSnapshot> {
  const id = crypto.randomUUID()
  expect((await person.start(url, id, draft)).status).toBe(201)
  await (await person.request(url, `/api/activations/${id}/events`)).text()
  const snapshot = await person.readWhenOver(url, id)
  expect(snapshot.status).toBe(expected)
  return snapshot
}

export async function post({ url, person }: Scene, path: string, body?: unknown): Promise<unknown> {
  const answer = await person.request(url, path, { method: 'POST', body })
  expect(answer.status).toBe(200)
  return answer.json()
}

function patch({ url, person }: Scene, path: string, body: unknown): Promise<Response> {
  return person.request(url, path, { method: 'PATCH', body })
}
