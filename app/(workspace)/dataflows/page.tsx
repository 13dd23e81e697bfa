import type { Metadata } from 'next'
import { DataflowList } from '@/components/dataflows/dataflow-list'
import { requirePageSession } from '@/lib/session/page-session'
import { Unfinished } from '../unfinished'

export const metadata: Metadata = { title: 'Dataflows' }

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DataflowsPage({ searchParams }: PageProps) {
  const session = await requirePageSession(`/dataflows${queryOf(await searchParams)}`)
  return (
    <div className="grid gap-5">
      <Unfinished session={session} />
      <DataflowList sandbox={session.sandbox} />
    </div>
  )
}

/** A shared view has to survive a sign-in on its way. */
function queryOf(parameters: Awaited<PageProps['searchParams']>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== undefined) query.append(name, one)
  }
  const text = query.toString()
  return text && `?${text}`
}
