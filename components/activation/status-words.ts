import type { StatusTone } from '@/components/ui/status-tag'
import type { ActivationStatus } from '@/lib/activation/activation-status'

/** How an activation stands, in a word or two. */
export const statusWords: Readonly<Record<ActivationStatus, { tone: StatusTone; text: string }>> = {
  running: { tone: 'busy', text: 'Working' },
  interrupted: { tone: 'warn', text: 'Interrupted' },
  failed: { tone: 'bad', text: 'Failed' },
  mismatch: { tone: 'bad', text: 'Mismatch' },
  verified: { tone: 'ok', text: 'Verified' },
  undoing: { tone: 'busy', text: 'Undoing' },
  'undo-interrupted': { tone: 'warn', text: 'Undo interrupted' },
  'undo-failed': { tone: 'bad', text: 'Partly undone' },
  undone: { tone: 'neutral', text: 'Undone' },
}
