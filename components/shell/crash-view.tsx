'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { useTryAgain } from './use-try-again'

export interface CrashViewProps {
  /** Whatever was thrown; what came from the server carries the digest under which its log has it. */
  error: unknown
  /** Asks the server for the page once more and draws it. */
  retry: () => void
}

/** In the place of a page that threw. What failed is not known here, so nothing is said of what it had done before. */
export function CrashView({ error, retry }: CrashViewProps) {
  const { tryAgain, isTrying } = useTryAgain(retry)
  const digest = digestOf(error)
  return (
    <div className="grid max-w-prose gap-5">
      <title>Something went wrong · Sluice</title>
      <PageHeading title="Something went wrong on our side" />
      <Notice
        tone="danger"
        title="This page could not be drawn"
        requestId={digest}
        actions={
          <Button onPress={tryAgain} isPending={isTrying} pendingLabel="Trying again">
            Try again
          </Button>
        }
      >
        <p>
          Showing a page changes nothing at Adobe. What had been started there goes on, and Activity says how
          it ended.
        </p>
        <p className="mt-1">
          Try again; if it happens twice, report it {digest ? 'with the ID' : 'with what you did before'}.
        </p>
      </Notice>
    </div>
  )
}

function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return typeof error.digest === 'string' ? error.digest : undefined
}
