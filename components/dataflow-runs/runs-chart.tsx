'use client'

import { useId, useMemo } from 'react'
import type { RunList } from '@/lib/contract/dataflow-runs'
import { barStep, chartHeight, RunBar } from './run-bar'
import { bucketHeight, bucketMs, hasDashes, roundUp, runBuckets } from './run-buckets'
import { bucketWords, chartLabel } from './run-words'

const hourMs = 3_600_000

const hourTitle = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})
const dayTitle = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
const compact = new Intl.NumberFormat('en', { notation: 'compact' })

/** A bar per hour, or per day of a month. The table below it says the same in words. */
export function RunsChart({ list }: { list: RunList }) {
  const patternId = useId()
  const widthMs = bucketMs((list.to - list.from) / hourMs)
  const buckets = useMemo(
    () => runBuckets(list.items, { from: list.from, to: list.to, widthMs }),
    [list, widthMs],
  )
  const top = roundUp(Math.max(...buckets.map(bucketHeight)))
  const width = buckets.length * barStep
  const unit = widthMs > hourMs ? 'day' : 'hour'
  const format = unit === 'day' ? dayTitle : hourTitle
  const [first, last] = [buckets[0], buckets.at(-1)]

  return (
    <figure className="grid gap-1.5">
      <div className="flex gap-2.5">
        <div
          aria-hidden="true"
          className="flex w-9 shrink-0 flex-col justify-between text-right text-xs text-ink-3 numeric"
        >
          <span className="-translate-y-1/2">{compact.format(top)}</span>
          <span>{compact.format(top / 2)}</span>
          <span className="translate-y-1/2">0</span>
        </div>
        <svg
          role="img"
          aria-label={chartLabel(buckets, unit)}
          viewBox={`0 0 ${width} ${chartHeight}`}
          preserveAspectRatio="none"
          className="h-40 w-full min-w-0 flex-1 overflow-visible"
        >
          <defs>
            {/* Failures are told by stripes as well as by their colour. */}
            <pattern
              id={patternId}
              width="4"
              height="4"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="4" height="4" className="fill-bad" />
              <rect width="1.5" height="4" className="fill-surface" />
            </pattern>
          </defs>
          {[0, 0.5, 1].map((part) => (
            <line
              key={part}
              x1={0}
              x2={width}
              y1={chartHeight * part}
              y2={chartHeight * part}
              vectorEffect="non-scaling-stroke"
              className="stroke-line"
            />
          ))}
          {buckets.map((bucket, index) => (
            <RunBar
              key={bucket.from}
              bucket={bucket}
              index={index}
              scale={chartHeight / top}
              failedFill={`url(#${patternId})`}
              title={`${format.format(bucket.from)} UTC: ${bucketWords(bucket)}`}
            />
          ))}
        </svg>
      </div>
      <figcaption className="grid gap-1.5 pl-11.5 text-xs text-ink-3">
        <span className="flex justify-between gap-4 numeric">
          <span>{first && format.format(first.from)}</span>
          <span>{last && `${format.format(last.from)} UTC`}</span>
        </span>
        {buckets.some(hasDashes) && (
          <span>
            Dashed: Adobe gives no counts for this {unit}. Dashed above a bar or a line: not for all of its
            runs.
          </span>
        )}
      </figcaption>
    </figure>
  )
}
