import type { FlowTimeline } from './flow-timeline'
import type { RunSlot } from './run-slot'

/**
 * Names a run by a UUID that holds its dataflow's seed and, hidden by it, its hour: so a run is found again
 * without being stored.
 */
export function runIdOf({ timeline: { dice }, hour }: Pick<RunSlot, 'timeline' | 'hour'>): string {
  const place = hex((hour ^ dice.seed) & 0xfff_ffff, 7)
  const rest = hex(dice.integer(hour, 7, 0, 2 ** 32 - 1), 8)
  const variant = (8 + (dice.seed & 3)).toString(16)
  return `${hex(dice.seed, 8)}-${place.slice(0, 4)}-4${place.slice(4)}-${variant}${rest.slice(0, 3)}-${rest.slice(3)}${hex(dice.seed & 0xfff_ffff, 7)}`
}

/** The dataflow and hour a run id speaks of; whether such a run exists is another matter. */
export function placeOfRun(
  id: string,
  timelines: readonly FlowTimeline[],
): { timeline: FlowTimeline; hour: number } | undefined {
  const timeline = timelines.find(({ dice }) => id.startsWith(hex(dice.seed, 8)))
  if (!timeline) return undefined
  const place = Number.parseInt(`${id.slice(9, 13)}${id.slice(15, 18)}`, 16)
  const hour = (place ^ timeline.dice.seed) & 0xfff_ffff
  return runIdOf({ timeline, hour }) === id ? { timeline, hour } : undefined
}

function hex(value: number, length: number): string {
  return (value >>> 0).toString(16).padStart(length, '0')
}
