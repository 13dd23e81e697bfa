import type { Interruption } from '@/lib/activation/activation-event'
import type { ActivationStatus } from '@/lib/activation/activation-status'
import type { ActivationSnapshot } from '@/lib/activation/progress'

interface ActivationWords {
  readonly title: string
  readonly lead: string
}

/** What the page says, by how the activation stands. */
export function activationWords(snapshot: ActivationSnapshot): ActivationWords {
  return words[snapshot.status](snapshot)
}

const words: Readonly<Record<ActivationStatus, (snapshot: ActivationSnapshot) => ActivationWords>> = {
  running: ({ subject, undoRequestedBy }) =>
    undoRequestedBy === undefined
      ? {
          title: `Creating ${subject.name}`,
          lead: 'You can close this page. The work goes on, and you can come back to see how it stands.',
        }
      : {
          title: `Stopping ${subject.name}`,
          lead: 'Stopping at the next step. What was created by then is deleted again.',
        },
  verified: ({ subject }) => ({
    title: `${subject.name} is exporting`,
    lead: `Adobe holds exactly what you asked for. The first records reach ${subject.targetLabel} within about an hour.`,
  }),
  mismatch: ({ subject }) => ({
    title: `${subject.name} differs from what you asked for`,
    lead: 'Every call succeeded, but Adobe holds something else. The table shows what; the dataflow may already export.',
  }),
  interrupted: ({ subject, interruption }) => ({
    title: `${subject.name} was interrupted`,
    lead: `${whatHappened(interruption)} What was created is written down; the work can go on from there.`,
  }),
  failed: ({ subject, steps }) => ({
    title: `${subject.name} could not be completed`,
    lead: steps.some(({ id, status }) => id === 'selectors' && status === 'succeeded')
      ? 'Everything was created, but Adobe’s copy could not be read back. It may already export; open the dataflow to check.'
      : 'A call failed, and the ones behind it were not made. What was created before still exists at Adobe.',
  }),
  undoing: ({ subject }) => ({
    title: `Undoing ${subject.name}`,
    lead: 'What was created is deleted again, the last first, and each deletion is checked.',
  }),
  'undo-interrupted': ({ subject, interruption }) => ({
    title: `Undoing ${subject.name} was interrupted`,
    lead: `${whatHappened(interruption)} Some of what was created may still exist at Adobe; the list shows what.`,
  }),
  'undo-failed': ({ subject }) => ({
    title: `${subject.name} is only partly undone`,
    lead: 'Some of what was created still exists at Adobe. The list shows what; the undo can go on from there.',
  }),
  undone: ({ subject, steps }) => ({
    title: `${subject.name} was undone`,
    lead: steps.some(({ status }) => status === 'kept')
      ? 'What it created has been deleted, except for what something else has come to use. The list shows what was kept.'
      : 'Everything it created has been deleted, and Adobe confirmed each deletion.',
  }),
}

function whatHappened(interruption: Interruption | undefined): string {
  return interruption === 'server-shut-down'
    ? 'The server that worked on it was shut down.'
    : 'The server that worked on it stopped without a word.'
}
