'use client'

import { type RefObject, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { WarningIcon } from '@/components/ui/icons'
import { Meter } from '@/components/ui/meter'
import { recommendedMax } from '@/lib/activation/draft'
import type { AttributeChoice } from './use-attribute-choice'

interface ChoiceFooterProps {
  readonly count: number
  readonly choice: AttributeChoice
  readonly onRemoveAll: () => void
}

const max = recommendedMax.attributes

/** How much is selected, how much of that is wise, and the way back from the last change of many. */
export function ChoiceFooter({ count, choice, onRemoveAll }: ChoiceFooterProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isMany = count > max
  return (
    <div className="grid gap-3 border-t border-line p-4">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 ref={heading} tabIndex={-1} className="numeric rounded-sm font-semibold" aria-live="polite">
          {count === 0 ? 'No attribute selected yet' : `${count.toLocaleString('en')} selected`}
        </h2>
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          <p role="status" className="text-sm text-ink-2">
            {choice.deed?.words}
          </p>
          {choice.deed && (
            <Button size="small" onPress={() => pressed(heading, choice.undo)}>
              Undo
            </Button>
          )}
          {count > 1 && (
            <Button variant="quiet" size="small" onPress={() => pressed(heading, onRemoveAll)}>
              Remove all
            </Button>
          )}
        </div>
      </div>
      <Meter
        label="Attributes in this dataflow"
        value={count}
        maximum={max}
        valueLabel={`${count.toLocaleString('en')} of ${max} recommended`}
        tone={isMany ? 'warn' : 'accent'}
      />
      {isMany && (
        <p className="flex items-start gap-1.5 text-sm text-warn">
          <WarningIcon className="mt-0.5 size-4" />
          <span>
            Adobe recommends at most {max} attributes in one dataflow. More still work, but every record
            carries them all, so exports get larger and may become slower.
          </span>
        </p>
      )}
    </div>
  )
}

/** The pressed button goes away with what it did; focus must not get lost with it. */
function pressed(heading: RefObject<HTMLElement | null>, act: () => void): void {
  act()
  heading.current?.focus()
}
