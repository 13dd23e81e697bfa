import type { AdobeContext } from '../../aep/request'

/** What reading in the background needs; every operation's context has it. */
export interface ReadingContext {
  readonly adobe: AdobeContext
  readonly now: () => number
  readonly inBackground: (work: Promise<void>) => void
  readonly handOver: AbortSignal
  readonly reportError: (error: unknown, where: string) => void
}

/** Reading ends with the server: nobody is left to be answered. */
export function adobeOf({ adobe, handOver }: ReadingContext): AdobeContext {
  return { ...adobe, signal: handOver }
}
