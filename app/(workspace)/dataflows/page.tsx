import type { Metadata } from 'next'
import { DataflowList } from '@/components/dataflows/dataflow-list'
import { requirePageSession } from '@/lib/session/page-session'
import { Unfinished } from '../unfinished'

export const metadata: Metadata = { title: 'Dataflows' }

export default async function DataflowsPage() {
  const session = await requirePageSession('/dataflows')
  return (
    <div className="grid gap-5">
      <Unfinished session={session} />
      <DataflowList sandbox={session.sandbox} />
    </div>
  )
}
