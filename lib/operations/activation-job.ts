import type { ActivationDraft } from '../activation/draft'
import type { PlanStep } from '../activation/plan'
import type { StepId } from '../activation/steps'
import type { Asked } from '../activation/verify'
import type { DestinationId } from '../destinations/registry'
import { rulesOf } from '../destinations/rules/rules-of'
import type { Lease } from '../journal/lease'

/** One activation in the hands of this server. */
export interface ActivationJob {
  readonly lease: Lease
  readonly steps: readonly PlanStep[]
  readonly asked: Asked
  /** Live as long as the execution, and only in memory. */
  readonly secrets: Readonly<Record<string, string>>
  /** Steps whose earlier calls are known to have left nothing behind; they need not be looked for again. */
  readonly absent: ReadonlySet<StepId>
}

/** The draft as it may be written down: whatever in its credentials is secret is left out. */
export function withoutSecrets(draft: ActivationDraft<DestinationId>): ActivationDraft<DestinationId> {
  if (draft.account.kind === 'existing') return draft
  const credentials = rulesOf(draft.destination).publicCredentials(draft)
  return { ...draft, account: { ...draft.account, credentials } }
}
