import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestServer {
  readonly name: string
  readonly url: string
  readonly port: number
  readonly command: string
  readonly env: Record<string, string>
}

const firstPort = 43_100

/** Every setting of the app, emptied: what a developer's shell or .env holds must not reach a journey. */
const noSettings = {
  DATABASE_URL: '',
  DATA_DIR: '',
  SESSION_SECRET: '',
  DEMO: '',
  AEP_BASE_URL: '',
  IMS_BASE_URL: '',
  KINESIS_ENDPOINT: '',
  EVENT_HUBS_ENDPOINT: '',
  DESTINATIONS_MAX: '',
}

/**
 * Lays out the servers that the journeys run against, on five neighbouring ports.
 *
 * @param portBase  the first of them, as text from the environment; 43100 without one
 * @returns the simulator, the app as it starts without settings, the emulators of Kinesis and Event Hubs, and the app
 *   with the simulator as its platform and the emulators as its clouds
 */
export function serversOf(portBase: string | undefined): Record<
  'simulator' | 'demo' | 'credentials' | 'emulators',
  TestServer
> & {
  readonly eventHubsUrl: string
} {
  const base = Number(portBase || firstPort)
  const platform = `http://127.0.0.1:${base}`
  const kinesisUrl = `http://127.0.0.1:${base + 3}`
  const eventHubsUrl = `http://127.0.0.1:${base + 4}`
  return {
    simulator: {
      name: 'simulator',
      url: platform,
      port: base,
      command: 'node --conditions=react-server --import tsx lib/simulator/server.ts',
      env: { SIMULATOR_PORT: String(base) },
    },
    demo: appServer('demo', base + 1, noSettings),
    credentials: appServer('credentials', base + 2, {
      ...noSettings,
      AEP_BASE_URL: platform,
      IMS_BASE_URL: platform,
      KINESIS_ENDPOINT: kinesisUrl,
      EVENT_HUBS_ENDPOINT: eventHubsUrl,
      // The simulator's production sandbox holds more destinations than Adobe allows.
      DESTINATIONS_MAX: '1000',
    }),
    emulators: {
      name: 'emulators',
      url: kinesisUrl,
      port: base + 3,
      command: `node --conditions=react-server --import tsx lib/preflight/testing/serve-emulators.ts ${base + 3} ${base + 4}`,
      env: {},
    },
    eventHubsUrl,
  }
}

function appServer(name: string, port: number, env: Record<string, string>): TestServer {
  return {
    name,
    // Cookies marked Secure and the clipboard work on localhost only, not on 127.0.0.1 everywhere.
    url: `http://localhost:${port}`,
    port,
    // The log goes to a file, where a journey looks for what must not be in it.
    command: `node e2e/support/app-server.mjs > "${logFileOf(port)}" 2>&1`,
    env: { ...env, PORT: String(port) },
  }
}

/** Where the app on this port writes its log. */
export function logFileOf(port: number): string {
  return join(tmpdir(), `sluice-e2e-${port}.log`)
}
