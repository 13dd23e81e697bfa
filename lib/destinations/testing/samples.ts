import type { DestinationId } from '../registry'

/** What a person might enter for one destination: accepted as it stands. */
export interface Sample {
  readonly credentials: Readonly<Record<string, string>>
  readonly target: Readonly<Record<string, string>>
  /** Fields of `credentials` that must not be seen outside of one activation. */
  readonly secretNames: readonly string[]
  /** Where the credentials lead. */
  readonly placeName: string
  /** As documented by Adobe. */
  readonly documented: { readonly connectionSpecId: string; readonly authSpecName: string }
}

export const samples: Readonly<Record<DestinationId, Sample>> = {
  'amazon-kinesis': {
    credentials: {
      accessKeyId: 'AKIAEXAMPLE12344F2Q',
      secretKey: 'canary/kinesis+secret',
      region: 'eu-west-1',
    },
    target: { stream: 'loyalty-events', region: 'eu-west-1' },
    secretNames: ['secretKey'],
    placeName: 'eu-west-1',
    documented: {
      connectionSpecId: '86043421-563b-46ec-8e6c-e23184711bf6',
      authSpecName: 'Aws Kinesis authentication credentials',
    },
  },
  'azure-event-hubs': {
    credentials: { sasKeyName: 'SendOnly', sasKey: 'canary/hubs+secret=', namespace: 'acme-events' },
    target: { eventHubName: 'loyalty' },
    secretNames: ['sasKey'],
    placeName: 'acme-events',
    documented: {
      connectionSpecId: 'bf9f5905-92b7-48bf-bf20-455bc6b60a4e',
      authSpecName: 'Azure EventHub authentication credentials',
    },
  },
}

/** The input of a whole draft for one destination; members of `change` take the place of its own. */
export function draftInput(id: DestinationId, change: Readonly<Record<string, unknown>> = {}) {
  const { credentials, target } = samples[id]
  return {
    destination: id,
    name: 'Loyalty feed',
    account: { kind: 'new', credentials },
    target,
    audiences: [{ id: 'a1', name: 'Loyal customers' }],
    attributes: ['personalEmail.address'],
    ...change,
  }
}
