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
 * Lays out the servers that the journeys run against, on three neighbouring ports.
 *
 * @param portBase  the first of them, as text from the environment; 43100 without one
 * @returns the simulator, the app as it starts without settings, and the app with the simulator as its platform
 */
export function serversOf(
  portBase: string | undefined,
): Record<'simulator' | 'demo' | 'credentials', TestServer> {
  const base = Number(portBase || firstPort)
  const platform = `http://127.0.0.1:${base}`
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
    }),
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
