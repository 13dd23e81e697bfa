import type { Metadata } from 'next'
import { DraftList } from '@/components/drafts/draft-list'
import { requirePageSession } from '@/lib/session/page-session'
import { draftScopeOf } from '@/lib/session/session'

export const metadata: Metadata = { title: 'Drafts' }

export default async function DraftsPage() {
  const session = await requirePageSession('/drafts')
  return <DraftList sandbox={session.sandbox} scope={draftScopeOf(session)} />
}
