import type { ErrorCode } from '../../error-codes'

/**
 * What one published error of the platform means to a person. `cause` and `remedy` take the place of the code's own
 * `detail`; they are ours from the first word to the last, because the platform's may quote what was typed.
 */
export interface PlatformErrorMeaning {
  readonly code: ErrorCode
  /** Why it happened, one sentence. */
  readonly cause: string
  /** What to do, in one or two sentences. */
  readonly remedy: string
  /** The part of a draft or of the sign-in form it is about, where the code alone tells. */
  readonly field?: string
}

/** Codes without their HTTP status, which is taken from the answer; gateway codes hold it in front. */
export type PlatformErrorMeanings = Readonly<Record<string, PlatformErrorMeaning>>
