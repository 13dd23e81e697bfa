import { startEventHubsEmulator } from './event-hubs-emulator'
import { startKinesisEmulator } from './kinesis-emulator'

/** What both emulators know. The secrets are canaries: they must be found nowhere but on the wire. */
export const emulated = {
  kinesis: {
    accessKeyId: 'AKIAEXAMPLE123456789',
    secretKey: 'e2e-canary/kinesis+secret+0123456789abcd',
    /** A second key of the same user, for a rotation. */
    next: { accessKeyId: 'AKIAEXAMPLE987654321', secretKey: 'e2e-canary/kinesis+rotated+0123456789abc' },
    region: 'eu-west-1',
    streams: ['loyalty-events', 'orders'],
  },
  eventHubs: {
    namespace: 'acme-events',
    /** All with the same key. */
    policies: {
      SendOnly: ['Send'],
      ListenOnly: ['Listen'],
      RootManageSharedAccessKey: ['Send', 'Listen', 'Manage'],
    },
    sasKey: 'e2e-canary/hubs+secret+0123456789abcdefghijk=',
    hubs: ['loyalty', 'orders'],
  },
} as const

/** Starts one emulator of each, to which `KINESIS_ENDPOINT` and `EVENT_HUBS_ENDPOINT` may point. */
export async function startEmulators(ports: { readonly kinesis?: number; readonly eventHubs?: number } = {}) {
  const { accessKeyId, secretKey, next, streams } = emulated.kinesis
  const { namespace, policies, sasKey: key, hubs } = emulated.eventHubs
  const policiesWithKey = Object.fromEntries(
    Object.entries(policies).map(([name, rights]) => [name, { key, rights }]),
  )
  const [kinesis, eventHubs] = await Promise.all([
    startKinesisEmulator({
      port: ports.kinesis ?? 0,
      keys: { [accessKeyId]: secretKey, [next.accessKeyId]: next.secretKey },
      streams,
    }),
    startEventHubsEmulator({
      port: ports.eventHubs ?? 0,
      namespaces: { [namespace]: { policies: policiesWithKey, hubs } },
    }),
  ])
  return { kinesis, eventHubs }
}
