import { defineConfig, devices } from '@playwright/test'
import { serversOf } from './e2e/support/servers'

const { simulator, demo, credentials, emulators } = serversOf(process.env.E2E_PORT_BASE)

// Root may not use Chromium's sandbox; the others keep the browser from calling home, which a closed network punishes.
const quietBrowser = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Runs the production build that `npm run e2e` makes: journeys prove what is shipped. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // One that needs it has a race, in itself or in the app, and is told apart from what always fails: decision 49.
  retries: 1,
  // For a machine that builds and tests at the same time; a journey alone takes a few seconds.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: quietBrowser },
    screenshot: 'only-on-failure',
    // What never becomes pressable is told as such, instead of as a journey that took too long.
    actionTimeout: 30_000,
    // A trace of every step doubles the time of a journey: E2E_TRACE=on records one when something is to be found out.
    trace: process.env.E2E_TRACE ? 'on' : 'off',
  },
  projects: [
    ...(process.env.SCREENSHOTS
      ? [{ name: 'screenshots', testMatch: '**/screenshots.pages.ts', use: { baseURL: demo.url } }]
      : []),
    {
      name: 'demo',
      testIgnore: ['**/credentials*.spec.ts', '**/emulated*.spec.ts', '**/refused*.spec.ts'],
      use: { baseURL: demo.url },
    },
    { name: 'credentials', testMatch: '**/credentials*.spec.ts', use: { baseURL: credentials.url } },
    {
      name: 'emulated',
      testMatch: '**/emulated*.spec.ts',
      // These make the emulators fail, which whoever uses the same server must not notice.
      dependencies: ['credentials'],
      fullyParallel: false,
      use: { baseURL: credentials.url },
    },
    {
      name: 'refused',
      testMatch: '**/refused*.spec.ts',
      // These make the simulator refuse what every page reads, so nobody else may be reading.
      dependencies: ['emulated'],
      fullyParallel: false,
      use: { baseURL: credentials.url },
    },
  ],
  // Only for whoever wants to look: pictures say nothing about what holds.
  snapshotPathTemplate: '.screenshots/{arg}{ext}',
  webServer: [simulator, demo, credentials, emulators].map(({ name, command, env, port }) => ({
    name,
    command,
    env,
    port,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  })),
})
