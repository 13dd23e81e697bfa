import { UnfinishedActivations } from '@/components/unfinished/unfinished-activations'
import { answeredWithin } from '@/lib/operations/answered-within'
import { listUnfinishedActivations } from '@/lib/operations/list-unfinished-activations'
import { contextFor } from '@/lib/platform/session-context'
import type { Session } from '@/lib/session/session'

const patienceMs = 1_000

/** The unfinished activations of the session’s sandbox; a journal in trouble is told elsewhere on the page. */
export async function Unfinished({ session }: { session: Session }) {
  const items = await answeredWithin(patienceMs, list(session))
  return <UnfinishedActivations items={items ?? []} />
}

async function list(session: Session) {
  return listUnfinishedActivations(await contextFor(session))
}
