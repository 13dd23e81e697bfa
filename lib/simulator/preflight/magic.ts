import type { RungId } from '@/lib/contract/preflight'
import type { Facts } from '@/lib/destinations/preflight/finding'

/** A value that makes the demo’s ladder break: the cause, and what to enter in which field. */
export interface Magic {
  /** One of the findings; anything else is judged by the form’s own rules. */
  readonly cause: string
  readonly title: string
  readonly credentials?: Readonly<Record<string, string>>
  readonly target?: Readonly<Record<string, string>>
  /** What the finding’s sentences speak of beyond the names that were entered. */
  readonly facts?: Partial<Facts>
  /** Where it is met, if not where the finding says. */
  readonly rung?: RungId
}
