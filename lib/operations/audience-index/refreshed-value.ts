import type { ReadingStatus } from '../../contract/audiences'
import type { ReadingContext } from './reading-context'

interface Reading<T> {
  /** For the log, when it fails. */
  readonly what: string
  readonly freshMs: number
  readonly retryMs: number
  /** @param previous  what the last reading gave */
  readonly read: (context: ReadingContext, previous: T | undefined) => Promise<T>
}

/** A value that is read in the background. The old one is given out while a new one is being read, or cannot be. */
export class RefreshedValue<T> {
  readonly #reading: Reading<T>
  #value: T | undefined
  #status: ReadingStatus = 'reading'
  #version = 0
  #nextAt = Number.NEGATIVE_INFINITY
  #isReading = false

  constructor(reading: Reading<T>) {
    this.#reading = reading
  }

  get value(): T | undefined {
    return this.#value
  }

  get status(): ReadingStatus {
    return this.#status
  }

  /** Grows with every value that was read. */
  get version(): number {
    return this.#version
  }

  /** Begins to read when that is due, without waiting for it. */
  keepFresh(context: ReadingContext): void {
    if (this.#isReading || context.now() < this.#nextAt) return
    this.#isReading = true
    context.inBackground(this.#read(context))
  }

  async #read(context: ReadingContext): Promise<void> {
    const { what, freshMs, retryMs, read } = this.#reading
    try {
      const value = await read(context, this.#value)
      if (value !== this.#value) this.#version += 1
      this.#value = value
      this.#status = 'ready'
      this.#nextAt = context.now() + freshMs
    } catch (error) {
      if (this.#value === undefined) this.#status = 'failed'
      this.#nextAt = context.now() + retryMs
      if (!context.handOver.aborted) context.reportError(error, what)
    } finally {
      this.#isReading = false
    }
  }
}
