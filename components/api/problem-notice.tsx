import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { problemOf } from './request-json'
import { pageScope, reportSessionTrouble } from './session-signal'

/** Says what went wrong with a request: what happened, why, what to do, and the id to quote. */
export function ProblemNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const { title, detail, requestId, status } = problemOf(error)
  return (
    <Notice tone="danger" title={title} requestId={requestId || undefined} actions={actions} isLive>
      <p>{detail}</p>
      {status === 401 && pageScope() !== undefined && (
        <p className="mt-1">
          <Button size="small" onPress={() => reportSessionTrouble('ended')}>
            Sign in again
          </Button>
        </p>
      )}
    </Notice>
  )
}
