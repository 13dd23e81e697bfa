import type { StatusTone } from '@/components/ui/status-tag'
import { isActive } from '@/lib/activation/activation-status'
import type { ActivationSnapshot, StepProgress, StepStatus } from '@/lib/activation/progress'

interface StepWords {
  readonly tone: StatusTone
  readonly text: string
  /** What else is to be known of it, in whole sentences. */
  readonly notes: readonly string[]
}

const wordsOf: Readonly<Record<StepStatus, { tone: StatusTone; text: string }>> = {
  waiting: { tone: 'neutral', text: 'Waiting' },
  running: { tone: 'busy', text: 'Calling' },
  unsure: { tone: 'busy', text: 'Looking' },
  succeeded: { tone: 'ok', text: 'Done' },
  reused: { tone: 'accent', text: 'Reused' },
  failed: { tone: 'bad', text: 'Failed' },
  undoing: { tone: 'busy', text: 'Deleting' },
  undone: { tone: 'neutral', text: 'Deleted' },
  kept: { tone: 'accent', text: 'Kept' },
}

/** What the list of calls says of one step. */
export function stepWords(step: StepProgress, snapshot: ActivationSnapshot): StepWords {
  return { ...(exception(step, snapshot) ?? wordsOf[step.status]), notes: notesOf(step, snapshot) }
}

/** Where the step alone does not tell enough: nothing is under way when nobody works on the activation. */
function exception(
  { id, status, call, resourceId }: StepProgress,
  snapshot: ActivationSnapshot,
): { tone: StatusTone; text: string } | undefined {
  if (id === 'verification' && snapshot.status === 'mismatch') return { tone: 'bad', text: 'Differs' }
  if (status === 'failed' && resourceId !== undefined) return { tone: 'bad', text: 'Not deleted' }
  if (status === 'undone' && resourceId === undefined) {
    const isChange = id === 'selectors' || id === 'verification'
    return { tone: 'neutral', text: isChange ? 'Gone' : 'Nothing left' }
  }
  if (isActive(snapshot.status)) return undefined
  if (status === 'waiting')
    return { tone: 'neutral', text: call === undefined ? 'Left as it was' : 'Not made' }
  if (status === 'running' || status === 'unsure') return { tone: 'warn', text: 'Outcome unknown' }
  if (status === 'undoing') return { tone: 'warn', text: 'Deletion unknown' }
  return undefined
}

function notesOf(
  { status, call, attempts = 0, wasFound }: StepProgress,
  snapshot: ActivationSnapshot,
): string[] {
  const isOfInterest = status !== 'waiting' && status !== 'undone'
  return [
    ...(status === 'unsure' ? ['The answer was lost.'] : []),
    ...(status === 'unsure' && isActive(snapshot.status) ? ['Asking Adobe whether it happened.'] : []),
    ...(wasFound && status === 'succeeded' ? ['The answer was lost; Adobe had it all the same.'] : []),
    ...(status === 'kept' ? ['Something else has come to use it, so it stays.'] : []),
    ...(attempts > 1 && call !== undefined && isOfInterest ? [`Tried ${times(attempts)}.`] : []),
  ]
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${count} times`
}
