'use client'

import { useId, useMemo, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { RecordPreview } from '@/components/record-preview/record-preview'
import { classNames } from '@/components/ui/class-names'
import { ChevronRightIcon } from '@/components/ui/icons'
import type { Destination } from '@/lib/destinations/destination'
import type { DraftForm } from './draft-form'

/** The record of the draft as it stands: beside the step where there is room, folded up under it where there is not. */
export function DraftPreview({ destination }: { destination: Destination }) {
  const { control, setValue } = useFormContext<DraftForm>()
  const [audiences, attributes, target] = useWatch({ control, name: ['audiences', 'attributes', 'target'] })
  const [isOpen, setOpen] = useState(false)
  const panelId = useId()
  const options = useMemo(
    () => ({
      includeSegmentNames: target.includeSegmentNames === true,
      includeSegmentTimestamps: target.includeSegmentTimestamps === true,
    }),
    [target.includeSegmentNames, target.includeSegmentTimestamps],
  )

  return (
    <aside aria-label="Preview" className="grid min-w-0 gap-3 xl:sticky xl:top-5">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-11 w-full cursor-pointer items-center gap-2 rounded-lg border border-line bg-surface px-4 py-2 text-left font-medium shadow-card hover:bg-sunken xl:hidden"
      >
        <ChevronRightIcon
          className={classNames('size-4 text-ink-2 transition-transform', isOpen && 'rotate-90')}
        />
        {isOpen ? 'Hide' : 'Show'} what lands in the {destination.targetNoun}
      </button>
      <div id={panelId} className={classNames('min-w-0', !isOpen && 'max-xl:hidden')}>
        <RecordPreview
          audiences={audiences}
          attributes={attributes}
          options={options}
          targetNoun={destination.targetNoun}
          onOptionsChange={({ includeSegmentNames, includeSegmentTimestamps }) => {
            setValue('target.includeSegmentNames', includeSegmentNames)
            setValue('target.includeSegmentTimestamps', includeSegmentTimestamps)
          }}
        />
      </div>
    </aside>
  )
}
