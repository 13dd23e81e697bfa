import { addSelectors, type PatchOperation, selectorPointers } from './json-patch'
import { readSelectors, type Transformations } from './transformations'
import type { Asked } from './verify'

/**
 * The patch that brings a dataflow of ours from what it holds to what was asked for: adds what is missing, removes
 * what is there more than once. What others added stays; the comparison will name it.
 *
 * Removals come first and from the end, so that no index moves before it is used.
 */
export function repairSelectors(asked: Asked, got: Transformations): readonly PatchOperation[] {
  const held = readSelectors(got.slice(0, 1))
  const heldIds = new Set(held.audiences.flatMap(({ ids }) => ids))
  const heldPaths = new Set(held.attributes)
  const askedIds = new Set(asked.audiences.map(({ id }) => id))
  const askedPaths = new Set(asked.attributes)
  const audienceKeys = held.audiences.map(({ ids }) => ids.find((id) => askedIds.has(id)))
  const attributeKeys = held.attributes.map((path) => (askedPaths.has(path) ? path : undefined))
  return [
    ...removeRepeated(selectorPointers.audiences, audienceKeys),
    ...removeRepeated(selectorPointers.attributes, attributeKeys),
    ...addSelectors(
      asked.audiences.filter(({ id }) => !heldIds.has(id)),
      asked.attributes.filter((path) => !heldPaths.has(path)),
    ),
  ]
}

function removeRepeated(pointer: string, keys: readonly (string | undefined)[]): PatchOperation[] {
  return keys
    .map((key, index) => ({ index, isRepeated: key !== undefined && keys.indexOf(key) < index }))
    .filter(({ isRepeated }) => isRepeated)
    .toReversed()
    .map(({ index }) => ({ op: 'remove', path: `${pointer}/${index}` }))
}
