import { notFound } from 'next/navigation'
import { ActivationView } from '@/components/activation/activation-view'
import { destinations } from '@/lib/destinations/registry'
import { contextFor } from '@/lib/platform'
import { requirePageSession } from '@/lib/session/page-session'
import { draftScopeOf } from '@/lib/session/session'

export default async function ActivationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const session = await requirePageSession(`/activations/${encodeURIComponent(id)}`)
  const { journal, scope } = await contextFor(session)
  const snapshot = await journal.readActivation(scope, id)
  if (!snapshot) notFound()
  const destination = destinations.find((one) => one.id === snapshot.subject.destination)
  return (
    <ActivationView
      initial={snapshot}
      scope={draftScopeOf(session)}
      targetNoun={destination?.targetNoun ?? 'stream'}
    />
  )
}
