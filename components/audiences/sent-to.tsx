'use client'

import { useRef, useState } from 'react'
import { plural } from '@/components/ui/plural'
import { PopoverPanel } from '@/components/ui/popover-panel'
import { TextLink } from '@/components/ui/text-link'
import type { SendingDataflow } from '@/lib/contract/audiences'

interface SentToProps {
  readonly audience: string
  readonly dataflows: readonly SendingDataflow[]
}

const shownMax = 50

/** The dataflows that send an audience already. To send it once more is fine, but should be meant. */
export function SentTo({ audience, dataflows }: SentToProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [first] = dataflows
  return (
    <>
      {/* The browser's own: every row has one, and hardly any is ever pressed. */}
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={`${audience} is already sent to ${plural(dataflows.length, 'dataflow')}`}
        onClick={() => setIsOpen(true)}
        className="max-w-full cursor-pointer truncate rounded-full bg-sunken px-2.5 py-0.5 text-xs font-[580] text-ink-2 transition-colors hover:text-ink group-aria-selected:bg-surface"
      >
        {dataflows.length === 1 ? first?.name : plural(dataflows.length, 'dataflow')}
      </button>
      {isOpen && (
        <PopoverPanel
          label={`Dataflows that send ${audience}`}
          triggerRef={button}
          isOpen
          onOpenChange={setIsOpen}
        >
          <p className="text-sm text-ink-2">
            {dataflows.length === 1 ? 'This dataflow sends' : 'These dataflows send'} “{audience}” already:
          </p>
          <ul className="mt-2 grid gap-1">
            {dataflows.slice(0, shownMax).map(({ id, name }) => (
              <li key={id} className="wrap-anywhere">
                <TextLink href={`/dataflows/${id}`}>{name}</TextLink>
              </li>
            ))}
            {dataflows.length > shownMax && (
              <li className="text-sm text-ink-2">and {dataflows.length - shownMax} more</li>
            )}
          </ul>
        </PopoverPanel>
      )}
    </>
  )
}
