'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CrossIcon } from '@/components/ui/icons'
import { Meter } from '@/components/ui/meter'
import { SearchField } from '@/components/ui/search-field'

interface Chosen {
  readonly key: string
  readonly label: string
}

interface PickerFrameProps {
  /** Where a problem with the selection leads. */
  id: string
  noun: string
  search: string
  onSearch: (search: string) => void
  placeholder: string
  isBusy: boolean
  chosen: readonly Chosen[]
  onRemove: (key: string) => void
  onClear: () => void
  /** Above this Adobe recommends against it. */
  recommendedMax: number
  children: ReactNode
}

const chosenShownMax = 30

/** A search, a long list, what is chosen from it, and how much of that is wise. */
export function PickerFrame(props: PickerFrameProps) {
  const { noun, chosen, recommendedMax } = props
  const isMany = chosen.length > recommendedMax
  const headingId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isAllShown, setAllShown] = useState(false)
  const newestFirst = chosen.toReversed()
  const shown = isAllShown ? newestFirst : newestFirst.slice(0, chosenShownMax)

  /** The pressed button goes away with what it removed; focus must not get lost with it. */
  function removing(remove: () => void): void {
    remove()
    heading.current?.focus()
  }

  return (
    <Card id={props.id} tabIndex={-1} className="overflow-hidden outline-none">
      <div className="border-b border-line p-4">
        <SearchField
          label={`Search ${noun}s`}
          placeholder={props.placeholder}
          value={props.search}
          onChange={props.onSearch}
          isBusy={props.isBusy}
        />
      </div>
      {props.children}
      <div className="grid gap-4 border-t border-line p-4">
        <section aria-labelledby={headingId} className="grid gap-2.5">
          <div className="flex min-h-9 items-center justify-between gap-4">
            <h2
              ref={heading}
              id={headingId}
              tabIndex={-1}
              className="rounded-sm font-semibold"
              aria-live="polite"
            >
              {chosen.length === 0
                ? `No ${noun} selected yet`
                : `${chosen.length.toLocaleString('en')} selected`}
            </h2>
            {chosen.length > 1 && (
              <Button variant="quiet" size="small" onPress={() => removing(props.onClear)}>
                Remove all
              </Button>
            )}
          </div>
          {chosen.length > 0 && (
            <ul className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto p-1 -m-1">
              {shown.map(({ key, label }) => (
                <li key={key}>
                  <ChosenChip label={label} onRemove={() => removing(() => props.onRemove(key))} />
                </li>
              ))}
              {chosen.length > shown.length && (
                <li>
                  <Button variant="quiet" size="small" onPress={() => setAllShown(true)}>
                    Show all {chosen.length}
                  </Button>
                </li>
              )}
            </ul>
          )}
        </section>
        <Meter
          label={`${noun.charAt(0).toUpperCase()}${noun.slice(1)}s in this dataflow`}
          value={chosen.length}
          maximum={recommendedMax}
          valueLabel={`${chosen.length} of ${recommendedMax} recommended`}
          tone={isMany ? 'warn' : 'accent'}
        />
        {isMany && (
          <p className="text-sm text-warn">
            Adobe recommends at most {recommendedMax} {noun}s in one dataflow. More still work, but exports
            may become slower.
          </p>
        )}
      </div>
    </Card>
  )
}

function ChosenChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      onClick={onRemove}
      aria-label={`Remove ${label}`}
      className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border border-line bg-sunken py-0.5 pr-2 pl-3 text-sm hover:border-line-strong"
    >
      <span className="max-w-64 truncate">{label}</span>
      <CrossIcon className="size-3.5 shrink-0 text-ink-3" />
    </button>
  )
}
