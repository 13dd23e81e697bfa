import type { DraftForm } from '@/components/wizard/draft-form'

export type Texts = Readonly<Record<string, string>>

/** What a trial has taken the place of. The target is missing as long as only accounts were tried. */
export interface BeforeTrial {
  readonly kind: DraftForm['account']['kind']
  readonly credentials: Texts
  readonly target: Texts | undefined
}
