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

/**
 * What one file says about one streaming destination: its words, and what follows from them alone. What its form takes,
 * and what is sent, is said by its rules, which weigh more and which few pages need.
 */
export interface Destination<
  Id extends string = string,
  TargetName extends string = string,
  Place extends string = string,
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
  readonly targetNameField: TargetName
  /** The credential that says where, after which an account without a name is named: no key, which gets replaced. */
  readonly placeField: Place
  readonly credentialFields: readonly Field[]
  readonly targetFields: readonly Field[]
  /** What a person should have at hand. */
  readonly prerequisites: readonly string[]
  /** Words that tell two accounts apart, from the parameters the platform shows: `eu-west-1 · AKIA…4F2Q`. */
  readonly labelAccount: (params: Readonly<Record<string, unknown>>) => string
  /** Target values that follow from an account, such as its region. */
  readonly suggestTarget: (params: Readonly<Record<string, unknown>>) => FieldValues
  /** Recognises what people copy from the vendor's console; undefined for anything else. */
  readonly splitPasted: (text: string) => Pasted | undefined
}
