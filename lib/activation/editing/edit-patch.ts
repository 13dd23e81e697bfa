import { attributeSelector, audienceSelector, type PatchOperation, selectorPointers } from '../json-patch'
import { markerIn, withMarker, withoutMarker } from '../marker'
import type { Transformations } from '../transformations'
import type { Contents, HeldDataflow } from './contents'
import { type PlacedSelector, placedSelectors } from './placed-selectors'
import { isSameValue } from './same-value'

/**
 * The JSON Patch that brings a dataflow from what it holds to what is wanted; empty when it holds that already.
 *
 * Removals come first and from the end of each list, so that no index moves before it is used; additions go to the end.
 * A selector that stays is not touched, whatever else it says. One that is there twice goes.
 *
 * @source RFC 6902, section 4: operations apply one after another, each to what the last one left
 */
export function editPatch(
  held: Omit<HeldDataflow, 'targetParams'>,
  wanted: Omit<Contents, 'target'>,
): readonly PatchOperation[] {
  const placed = placedSelectors(held.transformations)
  const ids = wanted.audiences.map(({ id }) => id)
  const heldIds = new Set(placed.audiences.flatMap(({ keys }) => keys))
  const heldPaths = new Set(placed.attributes.flatMap(({ keys }) => keys))
  const audiences = wanted.audiences.filter(({ id }) => !heldIds.has(id)).map(audienceSelector)
  const attributes = wanted.attributes.filter((path) => !heldPaths.has(path)).map(attributeSelector)
  return [
    ...textOperations(held, wanted),
    ...removals(placed.audiences, new Set(ids)),
    ...removals(placed.attributes, new Set(wanted.attributes)),
    ...additions(held.transformations, { audiences, attributes }),
  ]
}

/** The patch of the target connection; each parameter is set by itself, so that those we do not know stay. */
export function targetPatch(
  held: HeldDataflow['targetParams'],
  wanted: Contents['target'],
): readonly PatchOperation[] {
  return Object.entries(wanted)
    .filter(([parameter, value]) => !isSameValue(held[parameter], value))
    .map(([parameter, value]) => ({ op: 'add', path: `/params/${escapePointer(parameter)}`, value }))
}

function textOperations(
  held: Pick<HeldDataflow, 'name' | 'description'>,
  wanted: Pick<Contents, 'name' | 'description'>,
): PatchOperation[] {
  const operations: PatchOperation[] = []
  if (held.name !== wanted.name) operations.push({ op: 'replace', path: '/name', value: wanted.name })
  if (withoutMarker(held.description) !== wanted.description) {
    const marker = markerIn(held.description)
    const value = marker ? withMarker(wanted.description, marker) : wanted.description
    operations.push({ op: 'replace', path: '/description', value })
  }
  return operations
}

function removals(selectors: readonly PlacedSelector[], wanted: ReadonlySet<string>): PatchOperation[] {
  const seen = new Set<string>()
  const superfluous = selectors.filter(({ keys }) => {
    const key = keys.find((one) => wanted.has(one))
    if (key === undefined || seen.has(key)) return true
    seen.add(key)
    return false
  })
  return superfluous.toReversed().map(({ pointer }) => ({ op: 'remove', path: pointer }))
}

interface Additions {
  readonly audiences: readonly unknown[]
  readonly attributes: readonly unknown[]
}

/** A dataflow made elsewhere may lack the lists, or what should hold them: then they are made with what goes in. */
function additions(transformations: Transformations, { audiences, attributes }: Additions): PatchOperation[] {
  if (audiences.length === 0 && attributes.length === 0) return []
  const params = {
    profileSelectors: { selectors: attributes },
    segmentSelectors: { selectors: audiences },
  }
  const [first] = transformations
  if (!first) return [{ op: 'add', path: '/transformations', value: [{ name: 'GeneralTransform', params }] }]
  if (!first.params) return [{ op: 'add', path: '/transformations/0/params', value: params }]
  return [
    ...listAdditions('segmentSelectors', Boolean(first.params.segmentSelectors), audiences),
    ...listAdditions('profileSelectors', Boolean(first.params.profileSelectors), attributes),
  ]
}

function listAdditions(
  list: 'segmentSelectors' | 'profileSelectors',
  isThere: boolean,
  selectors: readonly unknown[],
): PatchOperation[] {
  if (selectors.length === 0) return []
  if (!isThere) return [{ op: 'add', path: `/transformations/0/params/${list}`, value: { selectors } }]
  const pointer = selectorPointers[list === 'segmentSelectors' ? 'audiences' : 'attributes']
  return selectors.map((value) => ({ op: 'add', path: `${pointer}/-`, value }))
}

/** @source RFC 6901, section 3 */
function escapePointer(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1')
}
