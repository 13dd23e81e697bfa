/** How the saving of a draft stands. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** It is tried again by itself. */
  | { readonly kind: 'failed' }
  /** Trying again would not help: somebody has to do something first. */
  | { readonly kind: 'held' }

interface AutosaveOptions {
  /** Saves what is there now. Rejects when it did not succeed. */
  readonly save: (options: { readonly isLeaving: boolean }) => Promise<{ readonly at: number }>
  /** Whether the same save may succeed later, by itself. */
  readonly isPassing: (error: unknown) => boolean
  readonly onState: (state: SaveState) => void
}

/** Long enough for a word to be finished, short enough for nobody to leave before. */
const delayMs = 700
const retryDelaysMs = [2_000, 5_000, 15_000, 30_000] as const

/**
 * Saves after each pause in the changes. Two saves are never on their way at once: each is based on the answer of the one
 * before.
 */
export class Autosave {
  readonly #options: AutosaveOptions
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  #isDirty = false
  #failures = 0
  #isHeld = false

  constructor(options: AutosaveOptions) {
    this.#options = options
  }

  /** Whether something is not saved yet. */
  get isDirty(): boolean {
    return this.#isDirty
  }

  /** Something changed: it is saved after a pause. */
  change(): void {
    this.#isDirty = true
    if (this.#isHeld) return
    this.#options.onState({ kind: 'saving' })
    this.#schedule(delayMs)
  }

  /** Saves at once what is not saved, and waits for it. */
  async flush({ isLeaving = false } = {}): Promise<void> {
    clearTimeout(this.#timer)
    // A page that goes cannot wait: the copy in its tab has what a save under way does not.
    if (this.#running) await this.#running
    if (this.#isDirty && !this.#isHeld) await this.#run(isLeaving)
  }

  /** Stops trying until {@link release}. */
  hold(): void {
    this.#isHeld = true
    clearTimeout(this.#timer)
    this.#options.onState({ kind: 'held' })
  }

  /** What was in the way is gone. */
  release(): void {
    this.#isHeld = false
    this.#failures = 0
    if (this.#isDirty) void this.flush()
    else this.#options.onState({ kind: 'idle' })
  }

  /** What is not saved by now stays unsaved. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#isDirty = false
  }

  #schedule(durationMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), durationMs)
  }

  #run(isLeaving: boolean): Promise<void> {
    this.#running = this.#attempt(isLeaving).finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #attempt(isLeaving: boolean): Promise<void> {
    const { save, isPassing, onState } = this.#options
    this.#isDirty = false
    onState({ kind: 'saving' })
    try {
      const { at } = await save({ isLeaving })
      this.#failures = 0
      if (!this.#isDirty) onState({ kind: 'saved', at })
    } catch (error) {
      this.#isDirty = true
      if (this.#isHeld) return
      if (!isPassing(error)) return this.hold()
      onState({ kind: 'failed' })
      this.#schedule(retryDelaysMs[Math.min(this.#failures, retryDelaysMs.length - 1)] ?? delayMs)
      this.#failures += 1
    }
  }
}
