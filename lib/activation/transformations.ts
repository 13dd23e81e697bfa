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

/** The audiences and attribute paths that a dataflow holds, in the platform's order, repeats included. */
export function readSelectors(transformations: Transformations): {
  readonly audiences: readonly HeldAudience[]
  readonly attributes: readonly string[]
} {
  const params = transformations[0]?.params
  const audiences: HeldAudience[] = []
  for (const { value } of params?.segmentSelectors?.selectors ?? []) {
    const ids = [value?.systemSegmentId, value?.id].filter((id) => id !== undefined)
    const [id] = ids
    if (id !== undefined) audiences.push({ id, name: value?.name, ids })
  }
  const paths = params?.profileSelectors?.selectors.map(({ value }) => value?.path) ?? []
  return { audiences, attributes: paths.filter((path) => path !== undefined) }
}
