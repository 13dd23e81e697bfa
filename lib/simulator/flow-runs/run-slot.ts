import { type FlowTimeline, hourMs } from './flow-timeline'

/** How a run went. `bare` is a success whose metrics are incomplete. */
export type RunOutcome = 'success' | 'failed' | 'bare' | 'processing'

/** One run, before its metrics are worked out. */
export interface RunSlot {
  readonly timeline: FlowTimeline
  /** Whole hours since the epoch. */
  readonly hour: number
  readonly startedAtMs: number
  readonly endsAtMs: number
  readonly outcome: RunOutcome
}

const minuteMs = 60_000

/** Questions put to the dice; each must differ. */
const ask = { start: 1, end: 2, rotation: 3, failures: 4, outage: 5, gap: 6 } as const

/**
 * The run a dataflow began in an hour, if there was one. Every second day holds at least one failure, one run with
 * incomplete metrics and one gap, so that each of them can be met soon.
 */
export function slotAt(timeline: FlowTimeline, hour: number, nowMs: number): RunSlot | undefined {
  const { flow, dice, intervalHours } = timeline
  if (hour % intervalHours !== 0) return undefined
  const startedAtMs = Math.max(hour * hourMs + dice.integer(hour, ask.start, 1, 90) * 1_000, flow.createdAt)
  if (startedAtMs >= (hour + 1) * hourMs || startedAtMs > nowMs || !timeline.isEnabledAt(startedAtMs))
    return undefined
  const endsAtMs = (hour + 1) * hourMs - dice.integer(hour, ask.end, 1, 9) * minuteMs
  const lastsToMs = Math.max(endsAtMs, startedAtMs + minuteMs)
  const finished = outcomeOf(timeline, hour)
  const outcome = finished && lastsToMs > nowMs ? 'processing' : finished
  return outcome && { timeline, hour, startedAtMs, endsAtMs: lastsToMs, outcome }
}

/** @returns undefined for a gap */
function outcomeOf({ dice, intervalHours }: FlowTimeline, hour: number): RunOutcome | undefined {
  const blockLength = intervalHours === 1 ? 48 : 9
  const index = hour / intervalHours
  const block = Math.floor(index / blockLength)
  const rotation = dice.integer(block, ask.rotation, 0, blockLength - 1)
  const place = (index + rotation) % blockLength
  const third = blockLength / 3
  const isOutage = dice.fraction(block, ask.outage) < 0.15
  const failures = isOutage ? dice.integer(block, ask.failures, 2, third - 1) : 1
  if (place < failures) return 'failed'
  if (place === third) return 'bare'
  if (place >= 2 * third && place < 2 * third + dice.integer(block, ask.gap, 1, third / 3)) return undefined
  return 'success'
}

/** Thirty days are kept (assumed). */
const keptHours = 30 * 24

/** The runs of many dataflows between two moments, newest first, worked out as they are asked for. */
export function* slotsNewestFirst(
  timelines: readonly FlowTimeline[],
  nowMs: number,
  window: { readonly fromMs: number; readonly toMs: number },
): Generator<RunSlot> {
  const newest = Math.floor(Math.min(nowMs, window.toMs) / hourMs)
  const oldest = Math.floor(Math.max(nowMs - keptHours * hourMs, window.fromMs) / hourMs)
  for (let hour = newest; hour >= oldest; hour -= 1) {
    const slots = timelines.flatMap((timeline) => slotAt(timeline, hour, nowMs) ?? [])
    yield* slots.toSorted((one, other) => other.startedAtMs - one.startedAtMs)
  }
}
