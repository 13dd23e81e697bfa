import type { Contents } from '../editing/contents'
import type { PatchOperation } from '../json-patch'
import { collectionNouns, contentsOf, type WrittenCall, type WrittenContents } from './written-call'

/** A patch of what is there already. */
export interface WrittenPatch {
  readonly collection: 'targetConnections' | 'flows'
  readonly id: string
  /** The version it was made for, as Adobe prints it. */
  readonly version: string
  readonly operations: readonly PatchOperation[]
}

/**
 * The calls of an edit, for those who want to send them by hand, later or again. Everything is read before anything is
 * changed: what holds the edit already is left alone, and what is at another version stops all of it. A patch removes
 * by place in a list, and at another version something else may stand there.
 *
 * @param patches  in the order in which they are sent
 * @param wanted   what the dataflow is to send afterwards
 */
export function writeEdit(
  patches: readonly WrittenPatch[],
  wanted: Pick<Contents, 'audiences' | 'attributes'>,
): WrittenCall[] {
  return [
    ...patches.map((patch) => readFirst(patch, wanted)),
    ...patches.map(change),
    ...patches.map((patch) => readBack(patch, wanted)),
  ]
}

/** Whether these calls change what is there already. */
export function isEdit(calls: readonly WrittenCall[]): boolean {
  return calls.some(({ madeFor }) => madeFor !== undefined)
}

/** What is said where something is no longer at the version that a change was made for. */
export function outdatedWords({ collection }: Pick<WrittenCall, 'collection'>): string {
  return `The ${collectionNouns[collection]} was changed after these calls were written, so nothing was sent: what they name by its place in a list may be something else by now, and what others did might be undone. Make the change again in Sluice, and take its calls then.`
}

function readFirst(patch: WrittenPatch, wanted: Pick<Contents, 'audiences' | 'attributes'>): WrittenCall {
  return {
    ...readBack(patch, wanted),
    id: `${patch.collection}-first`,
    title: `Read the ${collectionNouns[patch.collection]} first`,
    madeFor: quoted(patch.version),
  }
}

function change({ collection, id, version, operations }: WrittenPatch): WrittenCall {
  return {
    id: `${collection}-change`,
    title: `Change the ${collectionNouns[collection]}`,
    method: 'PATCH',
    collection,
    resourceId: id,
    ifMatch: quoted(version),
    body: operations,
    keeps: {},
  }
}

function readBack(
  { collection, id, operations }: WrittenPatch,
  wanted: Pick<Contents, 'audiences' | 'attributes'>,
): WrittenCall {
  const sent = collection === 'flows' ? wanted : { audiences: [], attributes: [] }
  return {
    id: `${collection}-back`,
    title: `Read the ${collectionNouns[collection]} back and compare`,
    method: 'GET',
    collection,
    resourceId: id,
    ifMatch: undefined,
    body: undefined,
    keeps: {},
    shows: { ...contentsOf(sent), members: membersSetBy(operations) },
  }
}

/** What is set by its name; the lists of selectors are compared as a whole. */
function membersSetBy(operations: readonly PatchOperation[]): WrittenContents['members'] {
  const set = operations.flatMap((operation) =>
    operation.op === 'remove' || operation.path.startsWith('/transformations')
      ? []
      : [[operation.path, operation.value] as const],
  )
  return Object.fromEntries(set)
}

/** The double quotes belong to a version (RFC 9110, 8.8.3); some samples of Adobe's lack them. */
function quoted(version: string): string {
  return /^(W\/)?"/.test(version) ? version : `"${version}"`
}
