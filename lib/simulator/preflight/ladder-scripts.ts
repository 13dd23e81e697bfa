import type { OfferedTargets, PreflightWarning, RungId } from '@/lib/contract/preflight'
import type { ClimbInput } from '@/lib/destinations/preflight/ladder'
import type { DestinationId } from '@/lib/destinations/registry'

/** What the demo’s ladder says where nothing breaks. */
export interface LadderScript {
  readonly recordNoun: string
  readonly noTarget: string
  readonly placeOf: (input: ClimbInput) => string
  readonly passed: Readonly<Record<RungId, (input: ClimbInput) => string>>
  /** What is said of the permission to write where only a record would prove it; undefined where the vendor tells. */
  readonly notRefused: string | undefined
  readonly targetsOf: (input: ClimbInput) => OfferedTargets | undefined
  readonly warningsOf: (input: ClimbInput) => readonly PreflightWarning[]
}

const wellFormed = () => 'Everything that was entered has the right form.'

/** The policy that every namespace is born with. */
const rootPolicy = 'RootManageSharedAccessKey'

export const ladderScripts: Readonly<Record<DestinationId, LadderScript>> = {
  'amazon-kinesis': {
    recordNoun: 'record',
    noTarget: 'Name a stream to have it tested.',
    placeOf: regionOf,
    passed: {
      format: wellFormed,
      endpoint: (input) => `Amazon Kinesis answers in ${regionOf(input)}.`,
      signature: () => 'AWS accepts the access key.',
      target: ({ targetName }) => `The stream “${targetName}” is there and active.`,
      write: ({ targetName }) => `The key may write to “${targetName}”.`,
      'test-record': ({ targetName }) => `A test record was written to “${targetName}”.`,
    },
    notRefused:
      'AWS did not refuse the key when it was asked to write. That is a good sign, but only a written record is proof.',
    targetsOf: () => ({
      names: [
        'cart-events',
        'clickstream',
        'consent-changes',
        'loyalty-events',
        'loyalty-events-staging',
        'orders',
        'profile-updates',
        'store-visits',
      ],
      isComplete: true,
    }),
    warningsOf: () => [],
  },
  'azure-event-hubs': {
    recordNoun: 'event',
    noTarget: 'Name an event hub to have it tested.',
    placeOf: namespaceOf,
    passed: {
      format: wellFormed,
      endpoint: (input) => `The namespace “${namespaceOf(input)}” answers.`,
      signature: () => 'Azure accepts the key.',
      target: ({ targetName }) => `The event hub “${targetName}” is there and active.`,
      write: () => 'The policy may send to it.',
      'test-record': ({ targetName }) => `A test event was written to “${targetName}”.`,
    },
    notRefused: undefined,
    // Azure lists hubs to a policy with Manage only.
    targetsOf: ({ credentials }) =>
      credentials.sasKeyName === rootPolicy
        ? { names: ['cart', 'consent', 'loyalty', 'orders', 'profile-updates'], isComplete: true }
        : undefined,
    warningsOf: ({ credentials }) =>
      credentials.sasKeyName === rootPolicy
        ? [
            {
              code: 'root-key',
              rung: 'signature',
              field: 'account.credentials.sasKeyName',
              message: 'This key may do everything in the namespace: read, write and delete.',
              fix: 'Make a policy that may Send and nothing else, and use its key.',
            },
          ]
        : [],
  },
}

function regionOf({ credentials, target }: ClimbInput): string {
  return (
    [target.region, credentials.region].find((one) => typeof one === 'string' && one !== '')?.toString() ?? ''
  )
}

function namespaceOf({ credentials }: ClimbInput): string {
  return credentials.namespace ?? ''
}
