import type { Audience } from '../segmentation/audience'

/** What an audience is about; everything else about it is drawn by lot. */
export interface AudienceIdea {
  readonly name: string
  readonly description: string
  /** Segmentation Service unless told. */
  readonly origin?: Audience['originName']
  /** Who belongs to it, in Profile Query Language. */
  readonly rule?: string
}

/** People who did something lately. */
export function didWithin(eventType: string, days: number): string {
  return `CHAIN(xEvent, timestamp, [A: WHAT(eventType.equals("${eventType}", false)) WHEN(<= ${days} days before now)])`
}

/** People whose profile says something. */
export function isEqual(path: string, value: string): string {
  return `${path}.equals("${value}", false)`
}

/** People to whom all of it applies. */
export function allOf(...rules: readonly string[]): string {
  return rules.join(' and ')
}
