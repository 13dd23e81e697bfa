import type { Metadata } from 'next'
import { DataflowList } from '@/components/dataflows/dataflow-list'
import { requirePageSession } from '@/lib/session/page-session'

export const metadata: Metadata = { title: 'Dataflows' }

export default async function DataflowsPage() {
  const { sandbox } = await requirePageSession('/dataflows')
  return <DataflowList sandbox={sandbox} />
}
