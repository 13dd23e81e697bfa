import type { Metadata } from 'next'
import { Suspense } from 'react'
import { DataflowList } from '@/components/dataflows/dataflow-list'
import { DataflowListLoading } from '@/components/dataflows/dataflow-list-loading'
import type { DataflowPage } from '@/lib/contract/dataflows'
import { logError } from '@/lib/http/problem'
import { listDataflowPage } from '@/lib/operations/list-dataflow-page'
import { contextFor } from '@/lib/platform/session-context'
import { requirePageSession } from '@/lib/session/page-session'
import type { Session } from '@/lib/session/session'
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
      <Suspense fallback={<DataflowListLoading />}>
        <DataflowList sandbox={session.sandbox} firstPage={readFirstPage(session)} />
      </Suspense>
    </div>
  )
}

/** Read while the page is on its way. Without it, as after a failure, the list asks for it itself and says what is wrong. */
async function readFirstPage(session: Session): Promise<DataflowPage | undefined> {
  try {
    return await listDataflowPage(await contextFor(session), {})
  } catch (error) {
    logError(error, crypto.randomUUID(), 'page /dataflows')
    return undefined
  }
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
