import type { RecordBlock } from '@/lib/activation/record-preview/record-blocks'

/** A place where entries are left out. */
export interface Fold {
  readonly key: 'fold'
  readonly hiddenCount: number
}

const unfoldedMax = 8
const firstShown = 2
const lastShown = 4

/**
 * Leaves out the middle of a long list of chosen audiences. Its beginning shows each state, and its end what was chosen
 * last.
 */
export function foldAudiences(blocks: readonly RecordBlock[]): readonly (RecordBlock | Fold)[] {
  const isAudience = ({ role, origin }: RecordBlock) =>
    role === 'entry' && origin.kind === 'chosen' && origin.what === 'audience'
  const start = blocks.findIndex(isAudience)
  const count = blocks.filter(isAudience).length
  if (count <= unfoldedMax) return blocks
  const hiddenCount = count - firstShown - lastShown
  return [
    ...blocks.slice(0, start + firstShown),
    { key: 'fold', hiddenCount },
    ...blocks.slice(start + firstShown + hiddenCount),
  ]
}

export function isFold(part: RecordBlock | Fold): part is Fold {
  return part.key === 'fold'
}
