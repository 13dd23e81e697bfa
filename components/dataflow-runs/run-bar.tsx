import { type BucketForm, bucketForm, bucketHeight, hasDashes, type RunBucket } from './run-buckets'

/** In units of the chart's own. */
export const chartHeight = 160
const barWidth = 10
const gap = 4
/** From one bar to the next. */
export const barStep = barWidth + gap
/** Of a mark that stands for no number. */
const markHeight = 10

/** Of what is drawn without regard to any number. */
const fixedHeights: Partial<Record<BucketForm, number>> = { zero: 2, failed: markHeight }

type RunBarProps = {
  bucket: RunBucket
  index: number
  /** Units per record. */
  scale: number
  failedFill: string
  title: string
}

/** One stretch of the chart. */
export function RunBar({ bucket, index, scale, failedFill, title }: RunBarProps) {
  const x = index * barStep + gap / 2
  const form = bucketForm(bucket)
  const top = chartHeight - (fixedHeights[form] ?? bucketHeight(bucket) * scale)
  return (
    <g>
      <title>{title}</title>
      {/* The whole height answers to the pointer, so that small bars and gaps tell their hour, too. */}
      <rect
        x={x - gap / 2}
        y={0}
        width={barStep}
        height={chartHeight}
        className="fill-transparent hover:fill-sunken"
      />
      {form === 'bar' && <Parts bucket={bucket} x={x} top={top} scale={scale} failedFill={failedFill} />}
      {form === 'zero' && (
        <rect
          x={x}
          y={top}
          width={barWidth}
          height={chartHeight - top}
          className="pointer-events-none fill-line-strong"
        />
      )}
      {form === 'failed' && <Mark x={x} bottom={chartHeight} failedFill={failedFill} />}
      {hasDashes(bucket) && <Mark x={x} bottom={top} />}
    </g>
  )
}

type PartsProps = { bucket: RunBucket; x: number; top: number; scale: number; failedFill: string }

function Parts({ bucket, x, top, scale, failedFill }: PartsProps) {
  const parts = [
    { fill: 'fill-water', size: (bucket.activated.sum ?? 0) * scale },
    { fill: 'fill-warn', size: (bucket.excluded.sum ?? 0) * scale },
    { fill: undefined, size: (bucket.failed.sum ?? 0) * scale },
  ]
  let y = chartHeight
  return (
    <>
      <rect
        x={x}
        y={top}
        width={barWidth}
        height={chartHeight - top}
        className="pointer-events-none fill-line"
      />
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
    </>
  )
}

/** Stands where no number can: striped for a failure, dashed for counts that are missing. */
function Mark({ x, bottom, failedFill }: { x: number; bottom: number; failedFill?: string }) {
  const style = failedFill ? 'stroke-bad' : 'fill-none stroke-line-strong [stroke-dasharray:3_2]'
  return (
    <rect
      x={x + 0.5}
      y={Math.max(0, bottom - markHeight)}
      width={barWidth - 1}
      height={markHeight}
      vectorEffect="non-scaling-stroke"
      fill={failedFill}
      className={`pointer-events-none ${style}`}
    />
  )
}
