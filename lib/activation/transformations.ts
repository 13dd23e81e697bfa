import { z } from 'zod'

/** Selectors keep members we do not know: Adobe's own interface writes more of them than are documented. */
const selectorSchema = z.looseObject({
  type: z.string().optional(),
  value: z
    .looseObject({
      id: z.string().optional(),
      /** The platform's id of an audience that came from elsewhere; `id` is then the outside one. */
      systemSegmentId: z.string().optional(),
      name: z.string().optional(),
      path: z.string().optional(),
    })
    .optional(),
})

const selectorListSchema = z.looseObject({ selectors: z.array(selectorSchema).default([]) }).optional()

/** What a dataflow's `transformations` hold. A dataflow made elsewhere may have none. */
export const transformationsSchema = z
  .array(
    z.looseObject({
      name: z.string().optional(),
      params: z
        .looseObject({ profileSelectors: selectorListSchema, segmentSelectors: selectorListSchema })
        .optional(),
    }),
  )
  .default([])

export type Transformations = z.infer<typeof transformationsSchema>

export interface HeldAudience {
  readonly id: string
  readonly name: string | undefined
  /** Every id this selector answers to. */
  readonly ids: readonly string[]
}

/**
 * The audiences and attribute paths that a dataflow holds, in the platform's order, repeats included. A selector that
 * names neither is listed by what it says instead: it exports something, so it must not be overlooked.
 */
export function readSelectors(transformations: Transformations): {
  readonly audiences: readonly HeldAudience[]
  readonly attributes: readonly string[]
} {
  const audiences = transformations
    .flatMap(({ params }) => params?.segmentSelectors?.selectors ?? [])
    .map((selector): HeldAudience => {
      const { value } = selector
      const ids = [value?.systemSegmentId, value?.id].filter((id) => id !== undefined)
      const [id = JSON.stringify(selector)] = ids
      return { id, name: value?.name, ids: ids.length > 0 ? ids : [id] }
    })
  const attributes = transformations
    .flatMap(({ params }) => params?.profileSelectors?.selectors ?? [])
    .map((selector) => selector.value?.path ?? JSON.stringify(selector))
  return { audiences, attributes }
}
