import type { StatusTone } from '@/components/ui/status-tag'
import type { ActivationSnapshot } from '@/lib/activation/progress'

interface ActivationWords {
  readonly title: string
  readonly lead: string
  readonly tag: { readonly tone: StatusTone; readonly text: string }
}

/** What the page says, by how the activation stands. */
export function activationWords({ status, subject, steps }: ActivationSnapshot): ActivationWords {
  switch (status) {
    case 'running':
      return {
        title: `Creating ${subject.name}`,
        lead: 'You can close this page. The work goes on, and you can come back to see how it stands.',
        tag: { tone: 'busy', text: 'Working' },
      }
    case 'verified':
      return {
        title: `${subject.name} is exporting`,
        lead: `Adobe holds exactly what you asked for. The first records reach ${subject.targetLabel} within about an hour.`,
        tag: { tone: 'ok', text: 'Verified' },
      }
    case 'mismatch':
      return {
        title: `${subject.name} differs from what you asked for`,
        lead: 'Every call succeeded, but Adobe holds something else. The table shows what; the dataflow may already export.',
        tag: { tone: 'bad', text: 'Mismatch' },
      }
    case 'failed':
      return {
        title: `${subject.name} could not be completed`,
        lead: steps.some(({ id, status: stepStatus }) => id === 'selectors' && stepStatus === 'succeeded')
          ? 'Everything was created, but Adobe’s copy could not be read back. It may already export; open the dataflow to check.'
          : 'A call failed, and the ones behind it were not made. What was created before still exists at Adobe.',
        tag: { tone: 'bad', text: 'Failed' },
      }
  }
}
