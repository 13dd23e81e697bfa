import { notFound } from 'next/navigation'
import { ActivationView } from '@/components/activation/activation-view'
import { destinations } from '@/lib/destinations/registry'
import { findDraft } from '@/lib/operations/find-draft'
import { readActivationAccount } from '@/lib/operations/read-activation-account'
import { readActivationHistory } from '@/lib/operations/read-activation-history'
import { contextFor } from '@/lib/platform/session-context'
import { requirePageSession } from '@/lib/session/page-session'
import { draftScopeOf } from '@/lib/session/session'

export default async function ActivationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const session = await requirePageSession(`/activations/${encodeURIComponent(id)}`)
  const context = await contextFor(session)
  const [history, account] = await Promise.all([
    readActivationHistory(context, id),
    readActivationAccount(context, id),
  ])
  if (!history) notFound()
  const draftId = await findDraft(context, id)
  const { snapshot, sequence } = history
  const destination = destinations.find((one) => one.id === snapshot.subject.destination)
  return (
    <ActivationView
      // Another activation is another page, also when the browser keeps this one.
      key={id}
      initial={snapshot}
      sequence={sequence}
      scope={draftScopeOf(session)}
      draftId={draftId}
      targetNoun={destination?.targetNoun ?? 'stream'}
      account={account}
    />
  )
}
