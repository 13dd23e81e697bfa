import { noteOwnChange } from '@/components/api/own-changes'
import { requestJson } from '@/components/api/request-json'
import type { ActivationEvent } from '@/lib/activation/activation-event'
import { isFinal, mayGoOn } from '@/lib/activation/activation-status'
import { type ActivationSnapshot, applyEvent } from '@/lib/activation/progress'
import { followEvents } from './follow-events'

interface Followed {
  readonly snapshot: ActivationSnapshot
  /** False while the events should come, and do not. */
  readonly isConnected: boolean
  readonly problem: unknown
}

const lookAgainAfterMs = 3_000
/** What an answer of the server announces stands in the journal within this time. */
const announcedMs = 5_000
const announcedPauseMs = 300

/** The last event of each that this tab has heard of: what a page that one comes back to hears again changes nothing. */
const furthest = new Map<string, number>()

/**
 * Follows an activation from what the server rendered, while somebody listens. Events are applied once and in order,
 * whatever a stream repeats; one is open for as long as something may happen by itself.
 */
export class ActivationFollower {
  #state: Followed
  #told: { readonly snapshot: ActivationSnapshot; readonly sequence: number }
  /** Until when more is expected to happen, although the activation as shown stands still. */
  #expectedUntil = 0
  #isLooking = false
  /** How often something was asked to be done, or was answered: what was read meanwhile may be of before it. */
  #acts = 0
  #close: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()

  /** @param sequence  number of the last event in the rendered state */
  constructor(initial: ActivationSnapshot, sequence: number) {
    this.#state = { snapshot: initial, isConnected: true, problem: undefined }
    this.#told = { snapshot: initial, sequence }
  }

  readonly state = (): Followed => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    this.#openIfAlive()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stop()
    }
  }

  /** Asks for something to be done, shows the answer at once, and follows what comes of it. */
  readonly act = async (question: () => Promise<ActivationSnapshot>): Promise<void> => {
    this.#acts += 1
    try {
      await this.#read(question)
    } finally {
      this.#acts += 1
    }
    if (isFinal(this.#state.snapshot.status)) return
    // An undo is answered when it is noted, which is a moment before a server begins with it.
    this.#expectedUntil = Date.now() + announcedMs
    this.#open()
  }

  /** Asks where things stand, unless that is certain: somebody else may have done something. */
  readonly lookAgain = async (): Promise<void> => {
    const { id, status } = this.#state.snapshot
    if (this.#isLooking || isFinal(status)) return
    this.#isLooking = true
    const acts = this.#acts
    try {
      await this.#read(() => requestJson<ActivationSnapshot>(`/api/activations/${id}`))
    } catch (problem) {
      this.#set({ problem })
    } finally {
      this.#isLooking = false
    }
    if (acts === this.#acts) return this.#openIfAlive()
    await this.lookAgain()
  }

  async #read(question: () => Promise<ActivationSnapshot>): Promise<void> {
    const { sequence } = this.#told
    const acts = this.#acts
    const snapshot = await question()
    // What the stream has told since the question was asked is newer than the answer, and so is what was done since.
    const isLatest = this.#told.sequence === sequence && this.#acts === acts
    this.#set({ problem: undefined, ...(isLatest ? { snapshot } : {}) })
  }

  #openIfAlive(): void {
    if (mayGoOn(this.#state.snapshot.status) || Date.now() < this.#expectedUntil) this.#open()
    else this.#stop()
  }

  #open(): void {
    this.#stop()
    // Whoever left while the server was asked would leave the stream open for nobody.
    if (this.#listeners.size === 0) return
    this.#close = followEvents(this.#state.snapshot.id, {
      onOpen: () => this.#set({ isConnected: true, problem: undefined }),
      onEvent: (sequence, event) => this.#hear(sequence, event),
      onEnd: (wasRefused) => this.#end(wasRefused),
    })
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#close?.()
    this.#close = undefined
    if (!this.#state.isConnected) this.#set({ isConnected: true })
  }

  #hear(sequence: number, event: ActivationEvent): void {
    if (sequence <= this.#told.sequence) return
    const { snapshot: before } = this.#told
    const snapshot = applyEvent(before.id, before, event) ?? before
    this.#told = { snapshot, sequence }
    this.#noteChange(sequence)
    if (mayGoOn(snapshot.status)) this.#expectedUntil = 0
    this.#set({ snapshot })
  }

  #noteChange(sequence: number): void {
    const { id } = this.#state.snapshot
    if (sequence <= (furthest.get(id) ?? 0)) return
    furthest.set(id, sequence)
    noteOwnChange()
  }

  /** The server ends the stream when nothing more happens by itself; anything else is a lost connection. */
  #end(wasRefused: boolean): void {
    if (mayGoOn(this.#state.snapshot.status)) {
      this.#set({ isConnected: false })
      if (wasRefused) this.#timer = setTimeout(() => void this.lookAgain(), lookAgainAfterMs)
      return
    }
    this.#stop()
    if (Date.now() < this.#expectedUntil) this.#timer = setTimeout(() => this.#open(), announcedPauseMs)
  }

  #set(change: Partial<Followed>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
