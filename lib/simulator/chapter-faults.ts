import { z } from 'zod'
import type { ChapterId } from '@/lib/demo/chapters'
import type { DisturbedPlatform, Fault } from './faults'

/** As often as the server sends a create before it gives up. */
const createSends = 3

/** As good as always: until somebody goes on without it. */
const always = 1_000

/** What goes wrong in a chapter of the demo’s story, each time at the same place. */
export const chapterFaults: Readonly<Partial<Record<ChapterId, readonly Fault[]>>> = {
  resumed: [
    {
      method: 'POST',
      path: /\/targetConnections$/,
      times: createSends,
      effect: { kind: 'status', status: 503 },
    },
  ],
  undone: [
    {
      method: 'PATCH',
      path: /\/flows\/[^/]+$/,
      times: always,
      effect: { kind: 'refusal', code: 'permission' },
    },
  ],
  'two-admins': [
    { method: 'PATCH', path: /\/flows\/[^/]+$/, effect: { kind: 'meanwhile', act: changeAsAnotherAdmin } },
  ],
}

const flowAnswerSchema = z.object({ items: z.tuple([z.object({ name: z.string(), etag: z.string() })]) })

/** Renames the dataflow that is about to be changed and adds an attribute, so that its version is another one. */
async function changeAsAnotherAdmin(request: Request, platform: DisturbedPlatform): Promise<void> {
  const headers = new Headers(request.headers)
  headers.delete('if-match')
  headers.delete('content-type')
  const answer = await platform.answer(new Request(request.url, { headers }))
  const [{ name, etag }] = flowAnswerSchema.parse(await answer.json()).items
  headers.set('if-match', etag)
  headers.set('content-type', 'application/json')
  const attributes = '/transformations/0/params/profileSelectors/selectors/-'
  const operations = [
    { op: 'replace', path: '/name', value: `${name}, spring` },
    {
      op: 'add',
      path: attributes,
      value: { type: 'JSON_PATH', value: { path: 'preferredLanguage', operator: 'EXISTS' } },
    },
  ]
  const patch = { method: 'PATCH', headers, body: JSON.stringify(operations) }
  const patched = await platform.answer(new Request(request.url, patch))
  if (!patched.ok) throw new Error(`the other admin was answered ${patched.status}`)
}
