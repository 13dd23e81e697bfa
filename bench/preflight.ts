import type { PreflightInput } from '../lib/destinations/preflight/request-schema'
import type { DestinationId } from '../lib/destinations/registry'
import { networkClimbers } from '../lib/preflight/network-climbers'
import { emulated, startEmulators } from '../lib/preflight/testing/emulators'
import { climbToReport, statusesOf } from '../lib/preflight/testing/report'

/**
 * Counts the round trips of a successful climb, and fails when there are more than rungs climbed. A round trip is a
 * request that is answered: an HTTP request, a put-token, a question to $management, a link that is opened, an event.
 * Connections come before, and are not counted.
 */
const climbsPerLadder = 50

const { kinesis, eventHubs } = await startEmulators()
const climbers = networkClimbers({ kinesis: kinesis.url, eventHubs: eventHubs.url })
const { accessKeyId, secretKey, region } = emulated.kinesis
const { namespace, sasKey } = emulated.eventHubs

const accounts: Readonly<Record<DestinationId, PreflightInput['account']>> = {
  'amazon-kinesis': { kind: 'new', credentials: { accessKeyId, secretKey, region } },
  'azure-event-hubs': { kind: 'new', credentials: { namespace, sasKeyName: 'SendOnly', sasKey } },
}
const targets: Readonly<Record<DestinationId, Record<string, string>>> = {
  'amazon-kinesis': { stream: 'loyalty-events', region },
  'azure-event-hubs': { eventHubName: 'loyalty' },
}
const roundTrips: Readonly<Record<DestinationId, string[]>> = {
  'amazon-kinesis': kinesis.operations,
  'azure-event-hubs': eventHubs.exchanges,
}

async function measure(destination: DestinationId, testRecord: boolean): Promise<boolean> {
  const input: PreflightInput = {
    destination,
    account: accounts[destination],
    target: targets[destination],
    testRecord,
  }
  const counted = roundTrips[destination]
  counted.length = 0
  const { report } = await climbToReport(input, climbers[destination])
  const trips = [...counted]
  const rungs = report.rungs.filter(({ status }) => status !== 'skipped')

  const durationsMs: number[] = []
  for (let climb = 0; climb < climbsPerLadder; climb += 1) {
    const startedAt = performance.now()
    await climbToReport(input, climbers[destination])
    durationsMs.push(performance.now() - startedAt)
  }
  const [middleMs = 0, slowMs = 0] = percentiles(durationsMs, [0.5, 0.95])
  const isWithin = trips.length <= rungs.length && report.outcome !== 'failed'
  process.stdout.write(
    [
      `${destination}${testRecord ? ' with a test record' : ''}: ${trips.length} round trips, ${rungs.length} rungs${isWithin ? '' : '  TOO MANY'}`,
      `  ${trips.join(' → ')}`,
      `  ${statusesOf(report)}`,
      `  p50 ${middleMs.toFixed(1)} ms, p95 ${slowMs.toFixed(1)} ms on this machine, connection included`,
      '',
    ].join('\n'),
  )
  return isWithin
}

function percentiles(values: readonly number[], shares: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return shares.map((share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}

let isWithin = true
for (const destination of ['amazon-kinesis', 'azure-event-hubs'] as const) {
  for (const testRecord of [false, true]) isWithin = (await measure(destination, testRecord)) && isWithin
}
await Promise.all([kinesis.close(), eventHubs.close()])
process.exitCode = isWithin ? 0 : 1
