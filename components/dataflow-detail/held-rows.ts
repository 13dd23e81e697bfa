import { readSelectors, type Transformations } from '@/lib/activation/transformations'

/** One selector as it is read by people. */
export interface HeldRow {
  readonly key: string
  readonly kind: 'Audience' | 'Attribute'
  readonly name: string
  readonly wire: string
  /** As it is held: `PLATFORM_SEGMENT`; `JSON_PATH` with its operator. */
  readonly type: string
  readonly isRepeated: boolean
}

/** What a dataflow holds, line by line; something held twice is marked on its second line. */
export function heldRows(transformations: Transformations): readonly HeldRow[] {
  const { audiences, attributes } = readSelectors(transformations)
  const segments = selectorsIn(transformations, 'segmentSelectors')
  const profiles = selectorsIn(transformations, 'profileSelectors')
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
        type: given('type', segments[index]?.type),
        isRepeated: isRepeated(`audience ${id}`),
      }),
    ),
    ...attributes.map(
      (path, index): HeldRow => ({
        key: `attribute ${index}`,
        kind: 'Attribute',
        name: path,
        wire: path,
        type: `${given('type', profiles[index]?.type)}, ${given('operator', profiles[index]?.value?.operator)}`,
        isRepeated: isRepeated(`attribute ${path}`),
      }),
    ),
  ]
}

/** In the order in which `readSelectors` reads them. */
function selectorsIn(transformations: Transformations, kind: 'segmentSelectors' | 'profileSelectors') {
  return transformations.flatMap(({ params }) => params?.[kind]?.selectors ?? [])
}

function given(name: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : `${name} not given`
}
