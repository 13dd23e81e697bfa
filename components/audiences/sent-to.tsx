'use client'

import { Button } from 'react-aria-components/Button'
import { plural } from '@/components/ui/plural'
import { DialogTrigger, PopoverPanel } from '@/components/ui/popover-panel'
import { TextLink } from '@/components/ui/text-link'
import type { SendingDataflow } from '@/lib/contract/audiences'

interface SentToProps {
  readonly audience: string
  readonly dataflows: readonly SendingDataflow[]
}

const shownMax = 50

/** The dataflows that send an audience already. To send it once more is fine, but should be meant. */
export function SentTo({ audience, dataflows }: SentToProps) {
  const [first] = dataflows
  return (
    <DialogTrigger>
      <Button
        aria-label={`${audience} is already sent to ${plural(dataflows.length, 'dataflow')}`}
        className="max-w-full cursor-pointer truncate rounded-full bg-sunken px-2.5 py-0.5 text-xs font-[580] text-ink-2 transition-colors hover:text-ink group-selected:bg-surface"
      >
        {dataflows.length === 1 ? first?.name : plural(dataflows.length, 'dataflow')}
      </Button>
      <PopoverPanel label={`Dataflows that send ${audience}`}>
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
    </DialogTrigger>
  )
}
