'use client'

import type { ReactNode } from 'react'
import { Meter } from '@/components/ui/meter'

interface SelectionMeterProps {
  readonly label: string
  readonly count: number
  /** Above this Adobe recommends against it. */
  readonly recommendedMax: number
  /** Why it recommends against more. */
  readonly children: ReactNode
}

/** How much of what is wise has been selected, and from there on why it no longer is. */
export function SelectionMeter({ label, count, recommendedMax, children }: SelectionMeterProps) {
  const isMany = count > recommendedMax
  return (
    <div className="grid gap-2">
      <Meter
        label={label}
        value={count}
        maximum={recommendedMax}
        valueLabel={`${count.toLocaleString('en')} of ${recommendedMax} recommended`}
        tone={isMany ? 'warn' : 'accent'}
      />
      <div role="status" className="text-sm text-warn">
        {isMany && children}
      </div>
    </div>
  )
}
