import { z } from 'zod'
import { dataflowDescriptionSchema, dataflowNameSchema } from '../draft'
import type { Contents, ContentsEdit } from './contents'

const listMax = 1_000
/** What cannot be named by an id or a path is listed by all it says. */
const keyLengthMax = 20_000

const audienceSchema = z.strictObject({
  id: z
    .string()
    .min(1, 'Each audience needs its ID')
    .max(keyLengthMax, 'This is too long to be an audience ID'),
  name: z.string('Each audience needs its name').max(1_000),
  description: z.string().max(1_000).optional(),
})

const audiencesSchema = z
  .array(audienceSchema)
  .max(listMax, `Select at most ${listMax.toLocaleString('en')} audiences`)
  .refine(
    (items) => new Set(items.map(({ id }) => id)).size === items.length,
    'An audience is selected twice',
  )

const attributesSchema = z
  .array(z.string().min(1, 'Each attribute needs its path').max(keyLengthMax))
  .max(listMax, `Select at most ${listMax.toLocaleString('en')} attributes`)
  .refine((paths) => new Set(paths).size === paths.length, 'An attribute is selected twice')

const targetSchema = z.record(z.string().max(200), z.unknown())

/** The body of `PATCH /api/dataflows/:id`. */
export const dataflowEditSchema = z.strictObject({
  name: dataflowNameSchema.optional(),
  description: dataflowDescriptionSchema.optional(),
  audiences: audiencesSchema.optional(),
  attributes: attributesSchema.optional(),
  target: targetSchema.optional(),
  /** Of the version that was edited. */
  etag: z.string().min(1).max(200),
  /** What its sender saw: with it, an edit is merged with whatever changed since. */
  base: z
    .strictObject({
      name: z.string().max(1_000),
      description: z.string().max(10_000),
      audiences: audiencesSchema,
      attributes: attributesSchema,
      target: targetSchema,
    })
    .optional(),
})

export type DataflowEdit = ContentsEdit & { readonly etag: string; readonly base?: Contents | undefined }
