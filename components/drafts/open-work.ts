/** What is open on the page and not finished, for those who are about to take the person elsewhere. */
export interface OpenWork {
  /** Empty while it has none. */
  readonly nameOf: () => string
  /** Saves what is not saved yet. */
  readonly flush: () => Promise<void>
}

let openWork: OpenWork | undefined

export function currentOpenWork(): OpenWork | undefined {
  return openWork
}

/** Says that there is work open; returns how to take that back. */
export function announceOpenWork(work: OpenWork): () => void {
  openWork = work
  return () => {
    if (openWork === work) openWork = undefined
  }
}
