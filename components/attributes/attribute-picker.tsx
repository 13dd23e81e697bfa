'use client'

import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Spinner } from '@/components/ui/spinner'
import { AttributeChooser } from './attribute-chooser'
import { useProfileSchema } from './use-profile-schema'

interface AttributePickerProps {
  /** Where a problem with the selection leads. */
  readonly id?: string
  /** Paths, in the order they were chosen. */
  readonly value: readonly string[]
  readonly onChange: (paths: string[]) => void
}

/** Chooses attributes of the profile schema. Controlled: whoever draws it keeps the selection. */
export function AttributePicker({ id, value, onChange }: AttributePickerProps) {
  const schema = useProfileSchema()
  return (
    <Card id={id} tabIndex={-1} className="overflow-hidden outline-none">
      {schema.data ? (
        <AttributeChooser tree={schema.data} value={value} onChange={onChange} />
      ) : schema.error ? (
        <div className="p-4">
          <ProblemNotice
            error={schema.error}
            actions={<Button onPress={() => void schema.refetch()}>Try again</Button>}
          />
        </div>
      ) : (
        <p role="status" className="flex h-[min(60vh,34rem)] items-center justify-center gap-2.5 text-ink-2">
          <Spinner className="size-5 text-accent" />
          Loading the profile schema
        </p>
      )}
    </Card>
  )
}
