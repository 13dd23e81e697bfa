import { stableFraction } from './stable-fraction'

const dayMs = 86_400_000

interface DaysAgo {
  readonly from: number
  readonly to: number
}

/** How long ago something of this name happens; below zero is ahead. The first rule that fits decides. */
const rules: readonly (readonly [name: RegExp, days: DaysAgo])[] = [
  [/birth/, { from: 13_500, to: 14_000 }],
  [/next|renew|expir|expiry|due|(^| )end( date)?$/, { from: -200, to: -10 }],
  [/first|join|start|creat|since|moved|permitted|followed|consent|(^| )time$/, { from: 300, to: 1_400 }],
  [/month|quarter|upgrade|verified|changed|cancel|unsubscribed/, { from: 60, to: 300 }],
]

const recent: DaysAgo = { from: 0.1, to: 45 }

/** A moment that fits a field of this name, to the second: `2026-11-20T18:04:31Z`. */
export function sampleMoment(path: string, words: string, nowMs: number): string {
  const { from, to } = rules.find(([name]) => name.test(words))?.[1] ?? recent
  return toMoment(nowMs - (from + stableFraction(path) * (to - from)) * dayMs)
}

/** The same as a day: `2026-11-20`. */
export function sampleDay(path: string, words: string, nowMs: number): string {
  return sampleMoment(path, words, nowMs).slice(0, 10)
}

/** @param timeMs  epoch ms; written in UTC, without fractions of a second */
export function toMoment(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`
}
