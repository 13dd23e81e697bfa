import { BrandedError } from '../error-brand'
import type { Scope } from './scope'

/** The right to work on an activation. Whoever holds it is alone with it, as long as it is renewed in time. */
export interface Lease {
  readonly scope: Scope
  readonly activationId: string
  /** Different for each time it is taken, so that a holder that was thought dead cannot write any more. */
  readonly holder: string
}

/** The lease was taken by somebody else: stop, and write nothing. */
export class LeaseLostError extends BrandedError {
  static override readonly brand: symbol = Symbol.for('sluice/LeaseLostError')
  override readonly name = 'LeaseLostError'
}
