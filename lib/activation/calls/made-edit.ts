import { z } from 'zod'
import type { Exchange } from '../../contract/exchanges'
import { type Contents, contentsOf } from '../editing/contents'
import { transformationsSchema } from '../transformations'
import type { WrittenPatch } from './written-edit'

/** An edit as it can be told from what went over the wire for it. */
export interface MadeEdit {
  /** What the dataflow is called now. */
  readonly name: string
  /** What kind of system its target is. */
  readonly connectionSpecId: string | undefined
  /** Empty while Adobe does not show what they did: nobody could tell then whether they are in. */
  readonly patches: readonly WrittenPatch[]
  readonly held: Contents
}

const readSchema = z.object({
  items: z
    .array(
      z.looseObject({
        etag: z.string().default(''),
        name: z.string().default(''),
        connectionSpec: z.looseObject({ id: z.string() }).optional(),
        transformations: transformationsSchema,
      }),
    )
    .length(1),
})

const operationsSchema = z.array(
  z.discriminatedUnion('op', [
    z.object({ op: z.literal('add'), path: z.string(), value: z.unknown() }),
    z.object({ op: z.literal('replace'), path: z.string(), value: z.unknown() }),
    z.object({ op: z.literal('remove'), path: z.string() }),
  ]),
)

/** Puts an edit together from its exchanges; undefined where they do not hold the dataflow as a whole. */
export function madeEdit(exchanges: readonly Exchange[]): MadeEdit | undefined {
  const reads = new Map(exchanges.flatMap(readOf))
  const flow = reads.get('flows')
  if (!flow) return undefined
  const { name, transformations } = flow
  // A later patch of the same thing is made of what an earlier one left.
  const patches = [...new Map(exchanges.flatMap(patchOf)).values()]
  const isShown = patches.every(({ collection, version }) => {
    const read = reads.get(collection)
    return read && bare(read.etag) !== bare(version)
  })
  return {
    name,
    connectionSpecId: reads.get('targetConnections')?.connectionSpec?.id,
    patches: isShown ? patches : [],
    held: contentsOf({ name, description: '', transformations, targetParams: {} }),
  }
}

/** Whether the target’s part of an edit was taken, whatever became of the rest. */
export function isTargetTaken(exchanges: readonly Exchange[]): boolean {
  return exchanges.some(({ method, path, answer }) => {
    const isPatch = method === 'PATCH' && placeOf(path)?.collection === 'targetConnections'
    return isPatch && answer !== undefined && answer.status < 300
  })
}

function readOf({ method, path, answer }: Exchange) {
  const place = placeOf(path)
  const read = readSchema.safeParse(answer?.body)
  const [entity] = read.data?.items ?? []
  return method === 'GET' && place && entity ? [[place.collection, entity] as const] : []
}

/** What was refused changed nothing; what was not answered may have been taken. */
function patchOf({ method, path, ifMatch, body, answer }: Exchange) {
  const place = placeOf(path)
  const operations = operationsSchema.safeParse(body)
  if (method !== 'PATCH' || !place || ifMatch === undefined || !operations.success) return []
  if (answer && answer.status > 299) return []
  const patch: WrittenPatch = { ...place, version: ifMatch, operations: operations.data }
  return [[place.collection, patch] as const]
}

function placeOf(path: string): Pick<WrittenPatch, 'collection' | 'id'> | undefined {
  const [, collection, id = ''] = /\/(flows|targetConnections)\/([^/?]+)$/.exec(path) ?? []
  return collection === 'flows' || collection === 'targetConnections'
    ? { collection, id: decodeURIComponent(id) }
    : undefined
}

/** Some answers print a version without the double quotes that belong to it. */
function bare(version: string): string {
  return version.replaceAll('"', '')
}
