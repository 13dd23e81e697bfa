import { plural } from '@/components/ui/plural'
import type { ActivationStatus } from '@/lib/activation/activation-status'
import type { DeletedDataflow } from '@/lib/contract/dataflow-changes'

/** What a recreation makes, in words and numbers. */
export function recreationSentence({
  audienceCount,
  attributeCount,
  destinationName,
  targetNoun,
  target,
  accountName,
}: DeletedDataflow): string {
  const what = `${plural(audienceCount, 'audience')} with ${plural(attributeCount, 'attribute')}`
  const where = target && targetNoun ? `the ${targetNoun} ${target} of ${destinationName}` : destinationName
  const how = accountName ? `, through the account ${accountName}` : ''
  return `A new dataflow exports ${what} to ${where}${how}.`
}

/** Whether it exported nothing when it was deleted. */
export function wasDisabled({ state }: DeletedDataflow): boolean {
  return state.toLowerCase() === 'disabled'
}

/** On the way to the activation that recreates it: how far that has come. */
export const recreationLinkWords: Readonly<Record<ActivationStatus, string>> = {
  running: 'Being recreated: open',
  interrupted: 'Recreation stopped: open',
  failed: 'Recreation failed: open',
  mismatch: 'Recreated with differences: open',
  verified: 'Recreated: open',
  undoing: 'Recreation being undone: open',
  'undo-interrupted': 'Undoing stopped: open',
  'undo-failed': 'Undoing failed: open',
  undone: 'Recreation undone: open',
}
