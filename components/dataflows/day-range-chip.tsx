'use client'

import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { DayField } from '@/components/activity/day-field'
import { shortDate } from '@/components/activity/time-words'
import { Button as SmallButton } from '@/components/ui/button'
import { chipStyles } from '@/components/ui/chip-styles'
import { ChevronDownIcon } from '@/components/ui/icons'
import { popoverStyles } from '@/components/ui/popover-styles'

type DayRangeChipProps = {
  title: string
  name: string
  from: string | undefined
  to: string | undefined
  onChange: (range: { from: string | undefined; to: string | undefined }) => void
}

/** From a day to a day, both included; either may be left open. */
export function DayRangeChip({ title, name, from, to, onChange }: DayRangeChipProps) {
  const isBackwards = from !== undefined && to !== undefined && to < from
  return (
    <DialogTrigger>
      <Button className={chipStyles(from !== undefined || to !== undefined)}>
        <span className="text-ink-2">{title}</span>{' '}
        <span className="font-medium">{rangeWords(from, to)}</span>
        <ChevronDownIcon className="size-3.5 text-ink-2" />
      </Button>
      <Popover placement="bottom start" offset={6} className={`${popoverStyles} w-72 p-4`}>
        <Dialog aria-label={`${title}, from and to`} className="grid gap-3 outline-none">
          <DayField
            label="From"
            name={`${name}-from`}
            value={from ?? ''}
            onChange={(day) => onChange({ from: day || undefined, to })}
          />
          <DayField
            label="To"
            name={`${name}-to`}
            value={to ?? ''}
            onChange={(day) => onChange({ from, to: day || undefined })}
            error={isBackwards ? 'This is before the first day' : undefined}
          />
          <SmallButton
            size="small"
            variant="quiet"
            className="justify-self-start"
            isDisabled={from === undefined && to === undefined}
            onPress={() => onChange({ from: undefined, to: undefined })}
          >
            Any time
          </SmallButton>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function rangeWords(from: string | undefined, to: string | undefined): string {
  if (from && to) return from === to ? shortDate(from) : `${shortDate(from)} – ${shortDate(to)}`
  if (from) return `since ${shortDate(from)}`
  return to ? `until ${shortDate(to)}` : 'any time'
}
