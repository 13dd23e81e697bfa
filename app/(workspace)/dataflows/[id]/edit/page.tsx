import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { EditPage } from '@/components/dataflow-edit/edit-page'
import { ProblemView } from '@/components/shell/problem-view'
import { resourceIdSchema } from '@/lib/activation/draft'
import { PlatformError } from '@/lib/errors'
import { logError, toProblem } from '@/lib/http/problem'
import { describeDataflow } from '@/lib/operations/describe-dataflow'
import { contextFor } from '@/lib/platform/session-context'
import { requirePageSession } from '@/lib/session/page-session'

export const metadata: Metadata = { title: 'Edit a dataflow' }

export default async function EditDataflowPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const session = await requirePageSession(`/dataflows/${encodeURIComponent(id)}/edit`)
  if (!resourceIdSchema.safeParse(id).success) notFound()
  const found = await describeDataflow(await contextFor(session), id).catch((error: unknown) => {
    // A sandbox that is gone, or being reset, is another matter, which its problem explains.
    if (error instanceof PlatformError && error.code === 'resource-gone') notFound()
    const requestId = crypto.randomUUID()
    logError(error, requestId, 'page /dataflows/[id]/edit')
    return { problem: toProblem(error, requestId) }
  })
  if ('problem' in found) return <ProblemView {...found.problem} />
  // The page of the dataflow says why it can only be read.
  if (!found.destination) redirect(`/dataflows/${id}`)
  return <EditPage dataflow={found} />
}
