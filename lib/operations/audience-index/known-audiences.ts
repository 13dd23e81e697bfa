import { audiencePages } from '../../aep/audience-pages'
import type { Audience } from '../../aep/audiences'
import type { AdobeContext } from '../../aep/request'
import type { ReadingStatus } from '../../contract/audiences'
import { type IndexedAudience, toIndexedAudience } from './indexed-audience'
import { adobeOf, type ReadingContext } from './reading-context'

/** How old the list may get before the latest changes are asked for, and before all of it is read again. */
const freshMs = 60_000
const wholeMs = 30 * 60_000
/** How long a failure is left alone. */
const retryMs = 30_000
/** An audience that was changed while it was being read moves to the front; more often than this it is left to the next time. */
const readsMax = 2

/**
 * All audiences of a sandbox, read in the background and kept up to date while somebody asks. Until the first reading is
 * over it holds those that have come; a later one replaces the list only when it is complete.
 */
export class KnownAudiences {
  #status: ReadingStatus = 'reading'
  #byId: ReadonlyMap<string, IndexedAudience> = new Map()
  #total: number | undefined
  /** How many fewer the list holds than the platform counts, after it was read to the end. */
  #missing = 0
  #version = 0
  #wholeAt = Number.NEGATIVE_INFINITY
  #nextAt = Number.NEGATIVE_INFINITY
  #current: Promise<void> | undefined

  get status(): ReadingStatus {
    return this.#status
  }

  get byId(): ReadonlyMap<string, IndexedAudience> {
    return this.#byId
  }

  /** How many the platform says there are. */
  get total(): number | undefined {
    return this.#total
  }

  /** Another number for another list. While the first one is being read it stays. */
  get version(): number {
    return this.#version
  }

  /** Begins to read what is due, without waiting for it. */
  keepFresh(context: ReadingContext): void {
    if (this.#current || context.now() < this.#nextAt) return
    this.#current = this.#read(context).finally(() => {
      this.#current = undefined
    })
    context.inBackground(this.#current)
  }

  /** Resolves when nothing is being read. */
  async settled(): Promise<void> {
    await this.#current
  }

  async #read(context: ReadingContext): Promise<void> {
    const { now } = context
    const isFirst = this.#status !== 'ready'
    if (isFirst) this.#begin()
    try {
      const adobe = adobeOf(context)
      const isWholeDue = isFirst || now() - this.#wholeAt > wholeMs
      if (isWholeDue || !(await this.#readLatest(adobe))) await this.#readWhole(adobe, now)
      this.#nextAt = now() + freshMs
    } catch (error) {
      this.#nextAt = now() + retryMs
      if (isFirst) this.#status = 'failed'
      if (!context.handOver.aborted) context.reportError(error, 'reading all audiences')
    }
  }

  #begin(): void {
    this.#status = 'reading'
    this.#byId = new Map()
  }

  async #readWhole(adobe: AdobeContext, now: () => number): Promise<void> {
    const all = new Map<string, IndexedAudience>()
    if (this.#status === 'reading') this.#byId = all
    for (let reads = 0; reads < readsMax; reads += 1) {
      for await (const { audiences, total } of audiencePages(adobe)) {
        for (const audience of audiences) all.set(audience.id, toIndexedAudience(audience))
        this.#total = total
      }
      // What changed meanwhile is at the front now; what was deleted left a gap that may have hidden another.
      await this.#mergeLatest(adobe, all)
      this.#missing = (this.#total ?? all.size) - all.size
      if (this.#missing <= 0) break
    }
    this.#replace(all)
    this.#status = 'ready'
    this.#wholeAt = now()
  }

  /** @returns whether that accounts for everything; when audiences were deleted, only reading all of them does */
  async #readLatest(adobe: AdobeContext): Promise<boolean> {
    const all = new Map(this.#byId)
    const changes = await this.#mergeLatest(adobe, all)
    if (changes > 0) this.#replace(all)
    return this.#total === undefined || this.#total - all.size === this.#missing
  }

  /** Takes over the latest changes, until a page holds none. */
  async #mergeLatest(adobe: AdobeContext, all: Map<string, IndexedAudience>): Promise<number> {
    let changes = 0
    for await (const { audiences, total } of audiencePages(adobe)) {
      this.#total = total
      const changed = audiences.filter((audience) => isChange(audience, all.get(audience.id)))
      for (const audience of changed) all.set(audience.id, toIndexedAudience(audience))
      changes += changed.length
      if (changed.length < audiences.length) break
    }
    return changes
  }

  #replace(all: ReadonlyMap<string, IndexedAudience>): void {
    this.#byId = all
    this.#version += 1
  }
}

function isChange(audience: Audience, known: IndexedAudience | undefined): boolean {
  return !known || known.updatedAt !== audience.updateTime || known.lifecycleState !== audience.lifecycleState
}
