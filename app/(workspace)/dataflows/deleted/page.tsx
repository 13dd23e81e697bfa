import type { Metadata } from 'next'
import { DeletedList } from '@/components/dataflows/deleted-list'
import { requirePageSession } from '@/lib/session/page-session'

export const metadata: Metadata = { title: 'Recently deleted' }

export default async function DeletedDataflowsPage() {
  const session = await requirePageSession('/dataflows/deleted')
  return <DeletedList sandbox={session.sandbox} />
}
