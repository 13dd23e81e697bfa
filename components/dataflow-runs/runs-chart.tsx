'use client'

import { useId, useMemo } from 'react'
import { plural } from '@/components/ui/plural'
import type { RunList } from '@/lib/contract/dataflow-runs'
import { bucketHeight, bucketMs, type RunBucket, roundUp, runBuckets } from './run-buckets'

const hourMs = 3_600_000
const height = 160
const barWidth = 10
const gap = 4
const silentHeight = 10

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
  const width = buckets.length * (barWidth + gap)
  const format = widthMs > hourMs ? dayTitle : hourTitle
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
          aria-label={label(buckets, widthMs)}
          viewBox={`0 0 ${width} ${height}`}
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
              y1={height * part}
              y2={height * part}
              vectorEffect="non-scaling-stroke"
              className="stroke-line"
            />
          ))}
          {buckets.map((bucket, index) => (
            <Bar
              key={bucket.from}
              bucket={bucket}
              x={index * (barWidth + gap) + gap / 2}
              scale={height / top}
              failedFill={`url(#${patternId})`}
              title={`${format.format(bucket.from)} UTC: ${bucketWords(bucket)}`}
            />
          ))}
        </svg>
      </div>
      <figcaption className="flex justify-between gap-4 pl-11.5 text-xs text-ink-3 numeric">
        <span>{first && format.format(first.from)}</span>
        <span>{last && `${format.format(last.from)} UTC`}</span>
      </figcaption>
    </figure>
  )
}

interface BarProps {
  bucket: RunBucket
  x: number
  scale: number
  failedFill: string
  title: string
}

function Bar({ bucket, x, scale, failedFill, title }: BarProps) {
  const { activated = 0, excluded = 0, failed = 0, runs, hasFailed } = bucket
  const total = bucketHeight(bucket) * scale
  const parts = [
    { fill: 'fill-water', size: activated * scale },
    { fill: 'fill-warn', size: excluded * scale },
    { fill: undefined, size: failed * scale },
  ]
  let y = height
  return (
    <g>
      <title>{title}</title>
      {/* The whole height answers to the pointer, so that small bars and gaps tell their hour, too. */}
      <rect
        x={x - gap / 2}
        y={0}
        width={barWidth + gap}
        height={height}
        className="fill-transparent hover:fill-sunken"
      />
      {total > 0 && (
        <rect
          x={x}
          y={height - total}
          width={barWidth}
          height={total}
          className="pointer-events-none fill-line"
        />
      )}
      {parts.map(({ fill, size }) => {
        y -= size
        return size > 0 ? (
          <rect
            key={fill ?? 'failed'}
            x={x}
            y={y}
            width={barWidth}
            height={Math.max(size, 1)}
            fill={fill ? undefined : failedFill}
            className={`pointer-events-none ${fill ?? ''}`}
          />
        ) : null
      })}
      {total === 0 && runs.length > 0 && (
        <rect
          x={x + 0.5}
          y={height - silentHeight}
          width={barWidth - 1}
          height={silentHeight}
          vectorEffect="non-scaling-stroke"
          fill={hasFailed ? failedFill : undefined}
          className={`pointer-events-none ${hasFailed ? 'stroke-bad' : 'fill-none stroke-line-strong [stroke-dasharray:3_2]'}`}
        />
      )}
    </g>
  )
}

function bucketWords(bucket: RunBucket): string {
  const { runs, received, activated, excluded, failed, hasFailed } = bucket
  if (runs.length === 0) return 'no run'
  const counts = [
    ['received', received],
    ['activated', activated],
    ['excluded', excluded],
    ['failed', failed],
  ] as const
  const told = counts.flatMap(([name, count]) =>
    count === undefined ? [] : [`${count.toLocaleString('en')} ${name}`],
  )
  const words = told.length > 0 ? told.join(', ') : 'Adobe gives no counts'
  return hasFailed ? `${words}; a run failed` : words
}

function label(buckets: readonly RunBucket[], widthMs: number): string {
  const unit = widthMs > hourMs ? 'day' : 'hour'
  const failing = buckets.filter(({ hasFailed }) => hasFailed).length
  const empty = buckets.filter(({ runs }) => runs.length === 0).length
  return `Records per ${unit} over ${plural(buckets.length, unit)}: ${plural(failing, unit)} with a failed run, ${plural(empty, unit)} without a run. The table of all runs holds the numbers.`
}
