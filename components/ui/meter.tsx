'use client'

import { Meter as AriaMeter, Label } from 'react-aria-components/Meter'
import { classNames } from './class-names'

type MeterProps = {
  label: string
  value: number
  maximum: number
  valueLabel: string
  tone?: 'accent' | 'warn' | 'bad'
}

const fills = { accent: 'bg-accent', warn: 'bg-warn', bad: 'bg-bad' }

export function Meter({ label, value, maximum, valueLabel, tone = 'accent' }: MeterProps) {
  return (
    <AriaMeter
      value={value}
      maxValue={maximum}
      valueLabel={valueLabel}
      className="grid gap-1.5 text-sm text-ink-2"
    >
      {({ percentage }) => (
        <>
          <span className="flex justify-between gap-4">
            <Label>{label}</Label>
            <span className="numeric whitespace-nowrap">{valueLabel}</span>
          </span>
          <span className="block h-1.5 overflow-hidden rounded-full bg-line forced-colors:border forced-colors:border-[CanvasText]">
            <span
              className={classNames(
                'block h-full min-w-1 rounded-full transition-[width] duration-move forced-colors:bg-[Highlight]',
                fills[tone],
              )}
              style={{ width: `${percentage}%` }}
            />
          </span>
        </>
      )}
    </AriaMeter>
  )
}
