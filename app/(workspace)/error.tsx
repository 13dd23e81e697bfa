'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'

export default function WorkspaceError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <div className="grid max-w-prose gap-5">
      <PageHeading title="Something went wrong on our side" />
      <Notice
        tone="danger"
        title="This page could not be drawn"
        requestId={error.digest}
        actions={<Button onPress={reset}>Try again</Button>}
      >
        Nothing was changed at Adobe. Try again; if it happens twice, report it with the ID.
      </Notice>
    </div>
  )
}
