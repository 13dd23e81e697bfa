import { BrandedError } from './error-brand'
import { type ErrorCode, errorCodes } from './error-codes'

/** A sentence for one place of the input; `path` is dotted, as in `account.credentials.region`. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}

interface AppErrorOptions {
  /** For the log. Never holds a secret or anything a person typed. */
  readonly message?: string
  /** For the screen, where the code's own sentence is too general. */
  readonly detail?: string
  readonly fields?: readonly FieldProblem[]
  readonly cause?: unknown
}

/** The root of every error this application throws on purpose. */
export class AppError extends BrandedError {
  static override readonly brand: symbol = Symbol.for('sluice/AppError')
  override readonly name: string = 'AppError'
  readonly code: ErrorCode
  readonly title: string
  readonly detail: string
  readonly fields: readonly FieldProblem[]

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.message ?? errorCodes[code].title, { cause: options.cause })
    this.code = code
    this.title = errorCodes[code].title
    this.detail = options.detail ?? errorCodes[code].detail
    this.fields = options.fields ?? []
  }

  /** HTTP status of the answer to our own caller. */
  get status(): number {
    return errorCodes[this.code].status
  }
}

/** The input breaks a rule; `fields` says where. */
export class ValidationError extends AppError {
  static override readonly brand: symbol = Symbol.for('sluice/ValidationError')
  override readonly name = 'ValidationError'

  constructor(fields: readonly FieldProblem[], options: AppErrorOptions = {}) {
    super('invalid-input', { ...options, fields })
  }
}

/** Two edits contradict each other; `sides` holds both, for whoever has to choose. */
export class ConflictError extends AppError {
  static override readonly brand: symbol = Symbol.for('sluice/ConflictError')
  override readonly name = 'ConflictError'
  readonly sides: unknown

  constructor(sides: unknown, options: AppErrorOptions = {}) {
    super('edit-conflict', options)
    this.sides = sides
  }
}

interface PlatformErrorOptions extends AppErrorOptions {
  /** The platform's own request id, or the id we sent along when it gave none. */
  readonly requestId: string
  /** Status the platform answered with; 0 when it did not answer. */
  readonly platformStatus: number
  /** The platform's own code as a string, e.g. `FLOW-1439-404` or `403025`. */
  readonly platformCode?: string
  /** True when a repeat of the same call may succeed and cannot do harm by itself. */
  readonly retryable?: boolean
  /** The pause the platform asked for. */
  readonly retryAfterMs?: number | undefined
  /** What a refused call may have lacked, by the names an admin sees. */
  readonly permissions?: readonly string[]
}

/** A platform call failed. The subclasses say how; a plain one is an error status. */
export class PlatformError extends AppError {
  static override readonly brand: symbol = Symbol.for('sluice/PlatformError')
  override readonly name: string = 'PlatformError'
  readonly requestId: string
  readonly platformStatus: number
  readonly platformCode: string | undefined
  readonly retryable: boolean
  readonly retryAfterMs: number | undefined
  readonly permissions: readonly string[]

  constructor(code: ErrorCode, options: PlatformErrorOptions) {
    super(code, options)
    this.requestId = options.requestId
    this.platformStatus = options.platformStatus
    this.platformCode = options.platformCode
    this.retryable = options.retryable ?? false
    this.retryAfterMs = options.retryAfterMs
    this.permissions = options.permissions ?? []
  }

  /** The same failure, placed at fields of the input. */
  withFields(fields: readonly FieldProblem[]): PlatformError {
    const { message, detail, requestId, platformStatus, platformCode, cause } = this
    const { retryable, retryAfterMs, permissions } = this
    const options = {
      message,
      detail,
      fields,
      requestId,
      platformStatus,
      retryable,
      retryAfterMs,
      permissions,
    }
    return new PlatformError(this.code, { ...options, cause, ...(platformCode ? { platformCode } : {}) })
  }
}

/** No answer arrived: the connection failed or was cut. Whether the call took effect is unknown. */
export class PlatformUnreachableError extends PlatformError {
  static override readonly brand: symbol = Symbol.for('sluice/PlatformUnreachableError')
  override readonly name = 'PlatformUnreachableError'

  constructor(options: Omit<PlatformErrorOptions, 'platformStatus'>) {
    super('platform-unreachable', { ...options, platformStatus: 0, retryable: true })
  }
}

/** No answer arrived before the deadline. Whether the call took effect is unknown. */
export class PlatformTimeoutError extends PlatformError {
  static override readonly brand: symbol = Symbol.for('sluice/PlatformTimeoutError')
  override readonly name = 'PlatformTimeoutError'

  constructor(options: Omit<PlatformErrorOptions, 'platformStatus'>) {
    super('platform-timeout', { ...options, platformStatus: 0, retryable: true })
  }
}

/** An answer arrived that is not JSON, or is JSON of another shape than documented. */
export class PlatformContractError extends PlatformError {
  static override readonly brand: symbol = Symbol.for('sluice/PlatformContractError')
  override readonly name = 'PlatformContractError'
  readonly reason: 'not-json' | 'other-shape'

  constructor(reason: 'not-json' | 'other-shape', options: PlatformErrorOptions) {
    // What is not JSON at all comes from something on the way, and may be gone at the next try.
    super('platform-contract', { ...options, retryable: reason === 'not-json' })
    this.reason = reason
  }
}
