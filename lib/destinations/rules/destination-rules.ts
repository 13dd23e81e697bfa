import type { z } from 'zod'
import { defineDraftSchema } from '../../activation/draft'
import type { DestinationPayload } from '../../activation/plan'
import { secret, type Template } from '../../activation/template'
import type { Destination } from '../destination'
import { exportOptions } from '../export-options'

type CredentialValues = Readonly<Record<string, string | undefined>>
type TargetValues = Readonly<Record<string, string | boolean | undefined>>

interface Schemas<C extends CredentialValues, T extends TargetValues> {
  readonly credentialsSchema: z.ZodType<C>
  readonly targetSchema: z.ZodType<T>
}

/** What the form of a destination takes, and what is made of it for the calls. */
export interface DestinationRules<Id extends string = string> {
  readonly id: Id
  /** Of the credentials of a new account, and of a target. */
  readonly credentialsSchema: z.ZodType
  readonly targetSchema: z.ZodType
  readonly draftSchema: ReturnType<typeof defineDraftSchema<Id, z.ZodType, z.ZodType>>
  /** The stream or event hub a parsed target names. */
  readonly targetName: (target: unknown) => string
  /**
   * Its part of the calls. Secrets come out as references; {@link DestinationRules.secrets} gives their values.
   *
   * @param draft  parsed by the draft schema; the parts are parsed again, so that the types below it hold
   */
  readonly payload: (draft: DraftParts, authSpecName: string | undefined) => DestinationPayload
  /** Tells a new account apart by what in its credentials is no secret. */
  readonly labelCredentials: (draft: DraftParts) => string
  /** The values behind the references, for the length of one activation. Empty for an existing account. */
  readonly secrets: (draft: DraftParts) => Readonly<Record<string, string>>
  /** What of its credentials may be written down. Empty for an existing account. */
  readonly publicCredentials: (draft: DraftParts) => Readonly<Record<string, string>>
}

interface DraftParts {
  readonly account: { readonly kind: 'new'; readonly credentials: unknown } | { readonly kind: 'existing' }
  readonly target: unknown
}

/** Completes the schemas of a destination: everything that is the same for all of them. */
export function defineRules<Id extends string, C extends CredentialValues, T extends TargetValues>(
  destination: Destination<Id, keyof T & string, keyof C & string>,
  { credentialsSchema, targetSchema }: Schemas<C, T>,
): DestinationRules<Id> {
  const { id, name, connectionSpecId, targetNameField, placeField } = destination
  const secretNames = new Set(
    destination.credentialFields.filter(({ kind }) => kind === 'secret').map((field) => field.name),
  )

  const credentialsOf = ({ account }: DraftParts): Record<string, string> =>
    account.kind === 'new' ? defined(credentialsSchema.parse(account.credentials)) : {}
  const targetOf = (target: unknown): Record<string, string | boolean> => defined(targetSchema.parse(target))
  const targetName = (target: unknown): string => String(targetOf(target)[targetNameField] ?? '')
  const publicCredentials = (draft: DraftParts) => publicValues(credentialsOf(draft), secretNames)

  return {
    id,
    credentialsSchema,
    targetSchema,
    draftSchema: defineDraftSchema<Id, z.ZodType, z.ZodType>(id, {
      credentials: credentialsSchema,
      target: targetSchema,
    }),
    targetName,
    labelCredentials: (draft) => destination.labelAccount(publicCredentials(draft)),
    publicCredentials,
    payload: (draft, authSpecName) => {
      const credentials = credentialsOf(draft)
      const authParams: Record<string, Template<string>> = {}
      for (const [field, value] of Object.entries(credentials)) {
        authParams[field] = secretNames.has(field) ? secret(field) : value
      }
      return {
        name,
        connectionSpecId,
        authSpecName: authSpecName ?? destination.authSpecName,
        authParams,
        targetParams: { ...exportOptions.defaults, ...targetOf(draft.target) },
        accountName: [name, credentials[placeField]].filter(Boolean).join(' · '),
        targetName: `${name} · ${targetName(draft.target)}`,
      }
    },
    secrets: (draft) =>
      Object.fromEntries(Object.entries(credentialsOf(draft)).filter(([field]) => secretNames.has(field))),
  }
}

function publicValues(
  values: Record<string, string>,
  secretNames: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secretNames.has(name)))
}

/** Drops members that were left out. */
function defined<V>(values: Readonly<Record<string, V | undefined>>): Record<string, V> {
  const kept: Record<string, V> = {}
  for (const [name, value] of Object.entries(values)) if (value !== undefined) kept[name] = value
  return kept
}
