import { networkClimbers } from '../network-climbers'
import { emulated, startEmulators } from './emulators'
import { climbToReport } from './report'

/** Climbs every ladder, good and broken, and prints the reports: whatever else is printed comes from the libraries. */
const { kinesis, eventHubs } = await startEmulators()
const climbers = networkClimbers({ kinesis: kinesis.url, eventHubs: eventHubs.url })
const { accessKeyId, secretKey, region } = emulated.kinesis
const { namespace, sasKey } = emulated.eventHubs

for (const suffix of ['', 'x']) {
  const stream = await climbToReport(
    {
      destination: 'amazon-kinesis',
      account: { kind: 'new', credentials: { accessKeyId, secretKey: `${secretKey}${suffix}`, region } },
      target: { stream: 'loyalty-events', region },
      testRecord: true,
    },
    climbers['amazon-kinesis'],
  )
  const hub = await climbToReport(
    {
      destination: 'azure-event-hubs',
      account: {
        kind: 'new',
        credentials: { namespace, sasKeyName: 'SendOnly', sasKey: `${sasKey}${suffix}` },
      },
      target: { eventHubName: 'loyalty' },
      testRecord: true,
    },
    climbers['azure-event-hubs'],
  )
  process.stdout.write(`${JSON.stringify([...stream.events, ...hub.events])}\n`)
}
await Promise.all([kinesis.close(), eventHubs.close()])
