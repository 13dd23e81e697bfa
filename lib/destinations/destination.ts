import type { z } from 'zod'
import { defineDraftSchema } from '../activation/draft'
import type { DestinationPayload } from '../activation/plan'
import { secret, type Template } from '../activation/template'
import { exportOptions } from './export-options'

/** One input of a form. `secret` values are never stored, shown again or sent anywhere but to Adobe. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'secret' | 'choice'
  readonly hint?: string
  readonly choices?: readonly {
    readonly value: string
    readonly label: string
    readonly description?: string
  }[]
  /** Offered behind "Other ways to connect"; one of the fields it replaces may then stay empty. */
  readonly isAdvanced?: boolean
}

/** A form's values: text for fields, booleans for the export options. */
export type FieldValues = Readonly<Record<string, string | boolean>>

/** What a pasted text was recognised as. */
export interface Pasted {
  readonly what: string
  readonly credentials: Readonly<Record<string, string>>
  readonly target: Readonly<Record<string, string>>
}

type CredentialValues = Readonly<Record<string, string | undefined>>
type TargetValues = Readonly<Record<string, string | boolean | undefined>>

/** What one file says about one streaming destination. */
export interface DestinationDefinition<
  Id extends string,
  C extends CredentialValues,
  T extends TargetValues,
> {
  readonly id: Id
  readonly name: string
  /** One sentence for the choice of a destination. */
  readonly description: string
  readonly connectionSpecId: string
  /** Used when the organization's connection spec names none. */
  readonly authSpecName: string
  /** What the records land in: "stream", "event hub". */
  readonly targetNoun: string
  /** The target parameter that names it. */
  readonly targetNameField: keyof T & string
  /** The credential that says where, after which an account without a name is named: no key, which gets replaced. */
  readonly placeField: keyof C & string
  readonly credentialFields: readonly Field[]
  readonly targetFields: readonly Field[]
  readonly credentialsSchema: z.ZodType<C>
  readonly targetSchema: z.ZodType<T>
  /** What a person should have at hand. */
  readonly prerequisites: readonly string[]
  /** Words that tell two accounts apart, from the parameters the platform shows: `eu-west-1 · AKIA…4F2Q`. */
  readonly labelAccount: (params: Readonly<Record<string, unknown>>) => string
  /** Target values that follow from an account, such as its region. */
  readonly suggestTarget: (params: Readonly<Record<string, unknown>>) => FieldValues
  /** Recognises what people copy from the vendor's console; undefined for anything else. */
  readonly splitPasted: (text: string) => Pasted | undefined
}

/** A destination as the rest of the application sees it. */
export interface Destination<Id extends string = string> {
  readonly id: Id
  readonly name: string
  readonly description: string
  readonly connectionSpecId: string
  readonly authSpecName: string
  readonly targetNoun: string
  readonly targetNameField: string
  readonly credentialFields: readonly Field[]
  readonly targetFields: readonly Field[]
  readonly prerequisites: readonly string[]
  readonly labelAccount: (params: Readonly<Record<string, unknown>>) => string
  readonly suggestTarget: (params: Readonly<Record<string, unknown>>) => FieldValues
  readonly splitPasted: (text: string) => Pasted | undefined
  /** Of the credentials of a new account, and of a target. */
  readonly credentialsSchema: z.ZodType
  readonly targetSchema: z.ZodType
  readonly draftSchema: ReturnType<typeof defineDraftSchema<Id, z.ZodType, z.ZodType>>
  /** The stream or event hub a parsed target names. */
  readonly targetName: (target: unknown) => string
  /**
   * Its part of the calls. Secrets come out as references; {@link Destination.secrets} gives their values.
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

/** Completes a definition: everything that is the same for all streaming destinations. */
export function defineDestination<Id extends string, C extends CredentialValues, T extends TargetValues>(
  definition: DestinationDefinition<Id, C, T>,
): Destination<Id> {
  const { credentialsSchema, targetSchema, ...visible } = definition
  const secretNames = new Set(
    definition.credentialFields.filter(({ kind }) => kind === 'secret').map(({ name }) => name),
  )

  const credentialsOf = ({ account }: DraftParts): Record<string, string> =>
    account.kind === 'new' ? defined(credentialsSchema.parse(account.credentials)) : {}
  const targetOf = (target: unknown): Record<string, string | boolean> => defined(targetSchema.parse(target))
  const targetName = (target: unknown): string => String(targetOf(target)[definition.targetNameField] ?? '')

  const publicCredentials = (draft: DraftParts) => publicValues(credentialsOf(draft), secretNames)
  const labelCredentials = (draft: DraftParts): string => definition.labelAccount(publicCredentials(draft))

  return {
    ...visible,
    credentialsSchema,
    targetSchema,
    draftSchema: defineDraftSchema<Id, z.ZodType, z.ZodType>(definition.id, {
      credentials: credentialsSchema,
      target: targetSchema,
    }),
    targetName,
    labelCredentials,
    publicCredentials,
    payload: (draft, authSpecName) => {
      const credentials = credentialsOf(draft)
      const authParams: Record<string, Template<string>> = {}
      for (const [name, value] of Object.entries(credentials)) {
        authParams[name] = secretNames.has(name) ? secret(name) : value
      }
      return {
        name: definition.name,
        connectionSpecId: definition.connectionSpecId,
        authSpecName: authSpecName ?? definition.authSpecName,
        authParams,
        targetParams: { ...exportOptions.defaults, ...targetOf(draft.target) },
        accountName: [definition.name, credentials[definition.placeField]].filter(Boolean).join(' · '),
        targetName: `${definition.name} · ${targetName(draft.target)}`,
      }
    },
    secrets: (draft) =>
      Object.fromEntries(Object.entries(credentialsOf(draft)).filter(([name]) => secretNames.has(name))),
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
