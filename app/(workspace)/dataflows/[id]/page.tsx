import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DataflowDetail } from '@/components/dataflows/dataflow-detail'
import { ProblemView } from '@/components/shell/problem-view'
import { resourceIdSchema } from '@/lib/activation/draft'
import { PlatformError } from '@/lib/errors'
import { logError, toProblem } from '@/lib/http/problem'
import { describeDataflow } from '@/lib/operations/describe-dataflow'
import { contextFor } from '@/lib/platform/session-context'
import { requirePageSession } from '@/lib/session/page-session'

export const metadata: Metadata = { title: 'Dataflow' }

export default async function DataflowPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const session = await requirePageSession(`/dataflows/${encodeURIComponent(id)}`)
  if (!resourceIdSchema.safeParse(id).success) notFound()
  const found = await describeDataflow(await contextFor(session), id).catch((error: unknown) => {
    // A sandbox that is gone, or being reset, is another matter, which its problem explains.
    if (error instanceof PlatformError && error.code === 'resource-gone') notFound()
    const requestId = crypto.randomUUID()
    logError(error, requestId, 'page /dataflows/[id]')
    return { problem: toProblem(error, requestId) }
  })
  return 'problem' in found ? <ProblemView {...found.problem} /> : <DataflowDetail dataflow={found} />
}
