import type { ActivationStatus } from '@/lib/activation/activation-status'

/** What became of the activation a draft was sent as: it is at work or done, came to a halt on its way, or was undone. */
export type SentState = 'under-way' | 'stopped' | 'undone'

const sentStates: Readonly<Record<ActivationStatus, SentState>> = {
  running: 'under-way',
  interrupted: 'under-way',
  failed: 'stopped',
  mismatch: 'stopped',
  undoing: 'under-way',
  'undo-interrupted': 'under-way',
  'undo-failed': 'under-way',
  undone: 'undone',
  verified: 'under-way',
}

export function sentStateOf(
  activation: { readonly status: ActivationStatus } | undefined,
): SentState | undefined {
  return activation && sentStates[activation.status]
}
