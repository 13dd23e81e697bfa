import type { Transformations } from '@/lib/activation/transformations'
import { readSelectors } from '@/lib/activation/transformations'

/** One selector as it is read by people. */
export interface HeldRow {
  readonly key: string
  readonly kind: 'Audience' | 'Attribute'
  readonly name: string
  readonly wire: string
  /** `PLATFORM_SEGMENT`, `JSON_PATH`. */
  readonly type: string
  readonly isRepeated: boolean
}

/** What a dataflow holds, line by line; something held twice is marked on its second line. */
export function heldRows(transformations: Transformations): readonly HeldRow[] {
  const { audiences, attributes } = readSelectors(transformations)
  const seen = new Set<string>()
  const isRepeated = (key: string) => {
    const isSeen = seen.has(key)
    seen.add(key)
    return isSeen
  }
  return [
    ...audiences.map(
      ({ id, name }, index): HeldRow => ({
        key: `audience ${index}`,
        kind: 'Audience',
        name: name || 'Without a name',
        wire: id,
        type: 'PLATFORM_SEGMENT',
        isRepeated: isRepeated(`audience ${id}`),
      }),
    ),
    ...attributes.map(
      (path, index): HeldRow => ({
        key: `attribute ${index}`,
        kind: 'Attribute',
        name: path,
        wire: path,
        type: 'JSON_PATH, EXISTS',
        isRepeated: isRepeated(`attribute ${path}`),
      }),
    ),
  ]
}
