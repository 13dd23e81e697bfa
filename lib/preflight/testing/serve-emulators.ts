import { startEmulators } from './emulators'

/**
 * Runs both emulators until it is ended: `npm run emulators -- [kinesis port] [event hubs port]`.
 * Prints one line of JSON with their addresses. `PUT /_emulator` at either changes how it behaves, `{}` puts it right again.
 */
const [kinesisPort = '0', eventHubsPort = '0'] = process.argv.slice(2)
const { kinesis, eventHubs } = await startEmulators({
  kinesis: Number(kinesisPort),
  eventHubs: Number(eventHubsPort),
})
process.stdout.write(
  `${JSON.stringify({ kinesis: kinesis.url, eventHubs: eventHubs.url, amqp: eventHubs.amqpUrl })}\n`,
)
