import type { RungId } from '@/lib/contract/preflight'
import type { PreflightTrial } from '@/lib/contract/preflight-trial'
import { findings } from '@/lib/destinations/preflight/findings'
import type { DestinationId } from '@/lib/destinations/registry'
import { eventHubsMagic } from './event-hubs-magic'
import { kinesisMagic } from './kinesis-magic'
import type { Magic } from './magic'

const magic: Readonly<Record<DestinationId, readonly Magic[]>> = {
  'amazon-kinesis': kinesisMagic,
  'azure-event-hubs': eventHubsMagic,
}

/** What may be entered in the first place, where a failure is about something else. */
const soundValues: Readonly<Record<DestinationId, Pick<PreflightTrial, 'credentials' | 'target'>>> = {
  'amazon-kinesis': {
    credentials: {
      accessKeyId: 'AKIADEMO000000000001',
      secretKey: 'demo-secret-access-key',
      region: 'eu-west-1',
      connectionUrl: '',
    },
    target: { stream: 'loyalty-events', region: 'eu-west-1' },
  },
  'azure-event-hubs': {
    credentials: { namespace: 'demo-events', sasKeyName: 'adobe-send', sasKey: 'demo-sas-key' },
    target: { eventHubName: 'loyalty' },
  },
}

/** Every failure that a visitor of the demo can try, in the order of the rungs they break. */
export function trialsOf(destination: DestinationId): PreflightTrial[] {
  const sound = soundValues[destination]
  return magic[destination].map(({ cause, title, credentials, target, rung }) => ({
    cause,
    rung: rung ?? rungOf(destination, cause),
    title,
    credentials: { ...sound.credentials, ...credentials },
    target: { ...sound.target, ...target },
    ...(rungOf(destination, cause) === 'test-record' ? { testRecord: true } : {}),
  }))
}

type Entered = Readonly<Record<string, string | boolean>>

/** The magic value among what was entered; undefined when there is none. */
export function findMagic(
  destination: DestinationId,
  entered: { readonly credentials: Entered; readonly target: Entered },
): Magic | undefined {
  return magic[destination].find(
    ({ credentials = {}, target = {} }) =>
      includesAny(entered.credentials, credentials) || includesAny(entered.target, target),
  )
}

function includesAny(entered: Entered, magicValues: Readonly<Record<string, string>>): boolean {
  return Object.entries(magicValues).some(([name, value]) => entered[name] === value)
}

function rungOf(destination: DestinationId, cause: string): RungId {
  return findings[destination][cause]?.rung ?? 'format'
}
