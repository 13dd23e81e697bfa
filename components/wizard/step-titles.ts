import type { Destination } from '@/lib/destinations/destination'
import type { WizardStep } from './wizard-steps'

interface StepWords {
  /** In the list of steps. */
  readonly label: string
  /** The heading; begins with a verb. */
  readonly title: string
  readonly lead: string
}

/** The words of each step; the third one is called after what the destination has: a stream, an event hub. */
export function stepWords(step: WizardStep, destination: Destination | undefined): StepWords {
  const noun = destination?.targetNoun ?? 'stream'
  const words: Record<WizardStep, StepWords> = {
    destination: {
      label: 'Destination',
      title: 'Choose where to send audiences',
      lead: 'Six short steps to a dataflow. Nothing is created at Adobe before the last one.',
    },
    account: {
      label: 'Account',
      title: `Connect ${destination?.name ?? 'the account'}`,
      lead: 'Adobe writes into your account with these credentials. Use an account that is already stored, or enter new ones.',
    },
    target: {
      label: capitalize(noun),
      title: `Name the ${noun}`,
      lead: `The ${noun} must already exist. Adobe does not create it.`,
    },
    audiences: {
      label: 'Audiences',
      title: 'Select the audiences to send',
      lead: 'People already in an audience are exported once, within about an hour. After that, every change is exported as it happens.',
    },
    attributes: {
      label: 'Attributes',
      title: 'Choose the attributes to send along',
      lead: 'Each record carries these attributes of the person, where they have a value. Include at least one that identifies a person, such as an email address or a customer ID.',
    },
    review: {
      label: 'Review',
      title: 'Review and create',
      lead: 'Nothing has been created yet. Check each part, then start the export.',
    },
  }
  return words[step]
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
