import { z } from 'zod'

/** Suggested by the guide's readers, not documented by Adobe: names and descriptions have no published length. */
const nameLengthMax = 255
const descriptionLengthMax = 900

/** Above these a dataflow still works, but Adobe recommends against it. */
export const recommendedMax = { audiences: 250, attributes: 50 } as const

/** Hard bounds of one request to us; far above anything a dataflow can use. */
const audiencesMax = 1_000
export const attributesMax = 1_000

const required = (sentence: string) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? sentence : 'This must be text.') })
    .trim()
    .min(1, sentence)

export const dataflowNameSchema = required('Enter a name for the dataflow').max(
  nameLengthMax,
  `Shorten the name to ${nameLengthMax} characters`,
)

export const dataflowDescriptionSchema = z
  .string()
  .trim()
  .max(descriptionLengthMax, `Shorten the description to ${descriptionLengthMax} characters`)

const audienceSchema = z.strictObject({
  id: required('Each audience needs its ID').max(200, 'This is too long to be an audience ID'),
  name: z.string('Each audience needs its name').trim().max(1_000),
  description: z
    .string()
    .max(1_000, 'Shorten the description of the audience to 1,000 characters')
    .optional(),
})

export type DraftAudience = z.infer<typeof audienceSchema>

export const attributePathSchema = required('Each attribute needs its path')
  .max(1_000, 'This is too long to be an attribute path')
  .regex(/^[^\s./]+(\.[^\s./]+)*$/, 'Write the path with dots, like personalEmail.address')

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

/** The parts of a draft that are the same for every destination. */
const commonParts = {
  name: dataflowNameSchema,
  description: dataflowDescriptionSchema.optional(),
  source: z
    .enum(['create', 'reuse'], 'Choose whether to create or to reuse the profile source')
    .default('create'),
  audiences: z
    .array(audienceSchema, 'Select at least one audience')
    .min(1, 'Select at least one audience')
    .max(audiencesMax, `Select at most ${audiencesMax.toLocaleString('en')} audiences`)
    .refine((audiences) => isUnique(audiences.map(({ id }) => id)), 'An audience is selected twice'),
  attributes: z
    .array(attributePathSchema, 'Select at least one attribute')
    .min(1, 'Select at least one attribute')
    .max(attributesMax, `Select at most ${attributesMax.toLocaleString('en')} attributes`)
    .refine(isUnique, 'An attribute is selected twice'),
}

/** Ids of Flow Service are UUIDs; anything else cannot be one, and must not travel on as a path segment. */
export const resourceIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'This is not an ID of Flow Service')

/**
 * The schema of a draft for one destination: shared by the wizard's form, the route and the types.
 *
 * @param destination  its id, e.g. `amazon-kinesis`
 * @param credentials  schema of `account.credentials` when the account is new
 * @param target       schema of `target`
 */
export function defineDraftSchema<Id extends string, C extends z.ZodType, T extends z.ZodType>(
  destination: Id,
  { credentials, target }: { credentials: C; target: T },
) {
  const newAccount = z.strictObject({
    kind: z.literal('new'),
    name: z.string().trim().max(nameLengthMax, `Shorten the name to ${nameLengthMax} characters`).optional(),
    // A missing part is read as an empty one, so that each of its fields gets its own sentence.
    credentials: z.preprocess((value) => value ?? {}, credentials),
  })
  const existingAccount = z.strictObject({
    kind: z.literal('existing'),
    connectionId: required('Choose an account').pipe(resourceIdSchema),
  })
  const account = z.discriminatedUnion(
    'kind',
    [newAccount, existingAccount],
    'Choose a new or an existing account',
  )
  return z.strictObject({
    destination: z.literal(destination),
    ...commonParts,
    account,
    target: z.preprocess((value) => value ?? {}, target),
  })
}

/** What the wizard has collected, parsed. Credentials and target are the destination's own affair. */
export interface ActivationDraft<Id extends string = string> {
  readonly destination: Id
  readonly name: string
  readonly description?: string | undefined
  /** `reuse` takes the sandbox's newest profile source; one is created when there is none. */
  readonly source: 'create' | 'reuse'
  readonly account:
    | { readonly kind: 'new'; readonly name?: string | undefined; readonly credentials: unknown }
    | { readonly kind: 'existing'; readonly connectionId: string }
  readonly target: unknown
  readonly audiences: readonly DraftAudience[]
  readonly attributes: readonly string[]
}
