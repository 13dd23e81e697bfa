import { readSelectors, type Transformations } from '../transformations'

/** A selector, and where in the dataflow it stands. */
export interface PlacedSelector {
  /** A JSON Pointer. */
  readonly pointer: string
  /** Every id it answers to, or its path. */
  readonly keys: readonly string[]
}

/** The selectors of a dataflow in the platform’s order, whichever transformation holds them. */
export function placedSelectors(transformations: Transformations): {
  readonly audiences: readonly PlacedSelector[]
  readonly attributes: readonly PlacedSelector[]
} {
  const placed = transformations.map((transformation, index) => {
    const { audiences, attributes } = readSelectors([transformation])
    const pointerOf = (list: string, place: number) =>
      `/transformations/${index}/params/${list}/selectors/${place}`
    return {
      audiences: audiences.map(({ ids }, place) => ({
        pointer: pointerOf('segmentSelectors', place),
        keys: ids,
      })),
      attributes: attributes.map((path, place) => ({
        pointer: pointerOf('profileSelectors', place),
        keys: [path],
      })),
    }
  })
  return {
    audiences: placed.flatMap(({ audiences }) => audiences),
    attributes: placed.flatMap(({ attributes }) => attributes),
  }
}
