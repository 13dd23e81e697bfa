'use client'

import { ProblemNotice } from '@/components/api/problem-notice'
import { problemOf } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** What stands in the way can be mended in the wizard, unless it is something else altogether. */
export function NotRecreated({ error, onDraft }: { error: unknown; onDraft: () => void }) {
  const { code, fields } = problemOf(error)
  if (code !== 'invalid-input') return <ProblemNotice error={error} />
  return (
    <Notice
      tone="warning"
      title="It cannot be recreated as it was"
      isLive
      actions={
        <Button size="small" onPress={onDraft}>
          Open it in the wizard
        </Button>
      }
    >
      <ul className="grid gap-1">
        {fields.map(({ path, message }) => (
          <li key={path}>{message}.</li>
        ))}
      </ul>
    </Notice>
  )
}
