import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountDetail } from '@/components/accounts/account-detail'
import { ProblemView } from '@/components/shell/problem-view'
import { resourceIdSchema } from '@/lib/activation/draft'
import { AppError } from '@/lib/errors'
import { logError, toProblem } from '@/lib/http/problem'
import { describeAccount } from '@/lib/operations/describe-account'
import { contextFor } from '@/lib/platform/session-context'
import { requirePageSession } from '@/lib/session/page-session'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const session = await requirePageSession(`/accounts/${encodeURIComponent(id)}`)
  if (!resourceIdSchema.safeParse(id).success) notFound()
  const found = await describeAccount(await contextFor(session), id).catch((error: unknown) => {
    if (error instanceof AppError && error.status === 404) notFound()
    const requestId = crypto.randomUUID()
    logError(error, requestId, 'page /accounts/[id]')
    return { problem: toProblem(error, requestId) }
  })
  return 'problem' in found ? <ProblemView {...found.problem} /> : <AccountDetail account={found} />
}
