import { resourceIdSchema } from '@/lib/activation/draft'

/** What is compared; all of it stands in the address, so that it can be shared. */
export interface Comparison {
  readonly left: string | undefined
  /** The entry of the trail after which the left one is looked at; now without one. */
  readonly at: number | undefined
  readonly right: string | undefined
}

/** Reads an address; what cannot be meant is left out. */
export function readComparison(read: (name: string) => string | undefined): Comparison {
  const idOf = (name: string) => resourceIdSchema.safeParse(read(name)).data
  const at = Number(read('at'))
  return { left: idOf('left'), at: Number.isInteger(at) && at > 0 ? at : undefined, right: idOf('right') }
}

/** The query of a comparison, with its question mark; empty when nothing is chosen. */
export function writeComparison({ left, at, right }: Comparison): string {
  const query = new URLSearchParams()
  if (left) query.set('left', left)
  if (left && at !== undefined) query.set('at', String(at))
  if (right) query.set('right', right)
  return query.size > 0 ? `?${query}` : ''
}
