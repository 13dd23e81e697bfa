/** What the permissions of one destination are about: a draft as far as it goes, and what only the recipe asks. */
export interface PermissionSubject {
  readonly credentials: Readonly<Record<string, string>>
  readonly target: Readonly<Record<string, string | boolean>>
  readonly answers: Readonly<Record<string, string | boolean>>
}

/** What the recipe asks beyond the draft. Nothing of it is sent anywhere or stored. */
export interface RecipeQuestion {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly kind: 'text' | 'switch'
  /** Asked only when this switch is on. */
  readonly askedWith?: string
}

/** A text to copy, or steps to follow by hand. */
export type RecipePart = {
  readonly id: string
  readonly title: string
  readonly note?: string
} & ({ readonly text: string } | { readonly steps: readonly string[] })

/** What an admin of the vendor's account allows, and no more than that. */
export interface PermissionRecipe {
  /** Ways to the same end: one of them is enough. */
  readonly parts: readonly RecipePart[]
  /** Stand-ins in the texts for what is not known yet, each with what belongs there. */
  readonly placeholders: readonly { readonly text: string; readonly meaning: string }[]
  readonly notes: readonly string[]
  /** What is particular about Adobe’s addresses here. */
  readonly addressNote: string
}

/** The least a destination's key needs, as a recipe, and as a check of what an admin wrote. */
export interface Permissions {
  readonly questions: readonly RecipeQuestion[]
  readonly write: (subject: PermissionSubject) => PermissionRecipe
  /** What is pasted to be checked, in the vendor's words: "IAM policy". */
  readonly policyNoun: string
  /** Judges a pasted policy. Pure: what was pasted goes nowhere. */
  readonly check: (text: string, subject: PermissionSubject) => PolicyReport
}

/** Whether one needed permission is given. */
export type PolicyVerdict = 'granted' | 'missing' | 'denied' | 'conditional'

export interface PolicyAnswer {
  /** As the vendor calls it: `kinesis:PutRecord`. */
  readonly permission: string
  readonly isRequired: boolean
  readonly verdict: PolicyVerdict
  /** What decides it, and what to do where it is not granted. */
  readonly sentence: string
}

/** A pasted text that is no policy: why, and where to look when that is known. Lines and columns count from 1. */
export interface PolicyProblem {
  readonly message: string
  readonly line?: number
  readonly column?: number
}

export type PolicyReport =
  | { readonly kind: 'unreadable'; readonly problem: PolicyProblem }
  | {
      readonly kind: 'judged'
      readonly answers: readonly PolicyAnswer[]
      /** What it allows beyond the need. */
      readonly excess: readonly string[]
      /** What was taken for granted to judge at all. */
      readonly assumptions: readonly string[]
    }

/** Adobe's own list of the addresses it sends from: it changes without notice, so it is linked and never repeated. */
export const addressListUrl =
  'https://experienceleague.adobe.com/en/docs/experience-platform/destinations/catalog/streaming/ip-address-allow-list'
