import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { problemOf } from './request-json'

/** Says what went wrong with a request: what happened, why, what to do, and the id to quote. */
export function ProblemNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const { title, detail, requestId, status } = problemOf(error)
  return (
    <Notice tone="danger" title={title} requestId={requestId || undefined} actions={actions} isLive>
      <p>{detail}</p>
      {status === 401 && (
        <p className="mt-1">
          <TextLink href={signInAgainHref()}>Sign in again</TextLink>
        </p>
      )}
    </Notice>
  )
}

function signInAgainHref(): string {
  const here = typeof window === 'undefined' ? '/activate' : window.location.pathname + window.location.search
  return `/?next=${encodeURIComponent(here)}`
}
