import type { Metadata } from 'next'
import { OrphanList } from '@/components/orphans/orphan-list'
import { requirePageSession } from '@/lib/session/page-session'

export const metadata: Metadata = { title: 'Unused connections' }

export default async function OrphansPage() {
  const session = await requirePageSession('/dataflows/orphans')
  return <OrphanList sandbox={session.sandbox} />
}
