import { z } from 'zod'
import type { DraftAudience } from '../activation/draft'
import type { Destination } from './destination'
import { exportOptions } from './export-options'
import { type DestinationId, destinations } from './registry'

/** The steps of the wizard, in order; each is a path segment below /activate. */
export const wizardSteps = ['destination', 'account', 'target', 'audiences', 'attributes', 'review'] as const

/** What is in the wizard’s form: the draft with its gaps, every input as the person left it. */
export interface DraftForm {
  destination: DestinationId | ''
  name: string
  description: string
  source: 'create' | 'reuse'
  account: {
    kind: 'new' | 'existing'
    name: string
    connectionId: string
    /** What the chosen account is called; shown, not sent. */
    connectionLabel: string
    credentials: Record<string, string>
  }
  target: Record<string, string | boolean>
  /** Target values that followed from the account; they change with it as long as nobody edits them. */
  suggestedTarget: Record<string, string | boolean>
  /** What was entered for the other destinations. */
  aside: Partial<Record<DestinationId, DestinationPart>>
  audiences: DraftAudience[]
  attributes: string[]
}

/** What of a form belongs to one destination. */
export type DestinationPart = Pick<DraftForm, 'account' | 'target' | 'suggestedTarget'>

/** A draft as it is kept: the form without its secrets, and how far it has come. */
export interface DraftContent {
  /**
   * Names the activation the draft becomes, so that sending it twice starts one; replaced whenever what would be sent
   * changes.
   */
  sendId: string
  form: DraftForm
  /** The steps that were opened. */
  visited: string[]
  /** The step at which it was left. */
  step: string
}

/** Generous: a gap may hold anything a person typed, but a draft is a form and no file. */
const textMax = 4_000
const itemsMax = 1_000
const stepsMax = 20

/** Half a character cannot be stored, and nobody types one. */
const text = z
  .string()
  .max(textMax, `Shorten this to ${textMax.toLocaleString('en')} characters`)
  .regex(/^\P{Surrogate}*$/u, 'Remove the broken characters')
const stepName = z.string().max(40)

const common = {
  name: text,
  description: text,
  source: z.enum(['create', 'reuse']),
  audiences: z
    .array(z.strictObject({ id: text, name: text, description: text.optional() }))
    .max(itemsMax, `A draft keeps at most ${itemsMax.toLocaleString('en')} audiences`),
  attributes: z
    .array(text)
    .max(itemsMax, `A draft keeps at most ${itemsMax.toLocaleString('en')} attributes`),
}

/** The credentials that may be written down; whatever is secret, or nobody knows, is refused. */
export function keptCredentialNames({ credentialFields }: Destination): string[] {
  return credentialFields.filter(({ kind }) => kind !== 'secret').map(({ name }) => name)
}

function targetNames({ targetFields }: Destination): string[] {
  return [...targetFields, ...exportOptions.fields].map(({ name }) => name)
}

function recordOf<V extends z.ZodType>(names: readonly string[], value: V) {
  return z.record(z.string(), value).superRefine((values, context) => {
    for (const name of Object.keys(values)) {
      if (!names.includes(name))
        context.addIssue({ code: 'custom', path: [name], message: 'A draft does not keep this field' })
    }
  })
}

function partOf(credentialNames: readonly string[], ofTarget: readonly string[]) {
  const target = recordOf(ofTarget, z.union([text, z.boolean()]))
  return {
    account: z.strictObject({
      kind: z.enum(['new', 'existing']),
      name: text,
      connectionId: text,
      connectionLabel: text,
      credentials: recordOf(credentialNames, text),
    }),
    target,
    suggestedTarget: target,
  }
}

const parts = destinations.map((destination) => ({
  id: destination.id,
  part: partOf(keptCredentialNames(destination), targetNames(destination)),
}))

const aside = z
  .strictObject(Object.fromEntries(parts.map(({ id, part }) => [id, z.strictObject(part).optional()])))
  // Guaranteed by the shape above: its members are the ids of the destinations.
  .transform((value) => value as DraftForm['aside'])

const formOf = <Id extends DestinationId | ''>(id: Id, part: ReturnType<typeof partOf>) =>
  z.strictObject({ destination: z.literal(id), ...common, ...part, aside })

/**
 * The form of a draft as browser and server keep it. Strict on purpose: a secret has no place in it, under whatever name
 * it comes.
 */
export const draftFormSchema: z.ZodType<DraftForm> = z.union([
  formOf('', partOf([], [])),
  ...parts.map(({ id, part }) => formOf(id, part)),
])

export const draftContentSchema: z.ZodType<DraftContent> = z.strictObject({
  sendId: z.guid('This is not the name of an activation'),
  form: draftFormSchema,
  visited: z.array(stepName).max(stepsMax),
  step: stepName,
})
