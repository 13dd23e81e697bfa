import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { buildApp } from '../../bin/build.mjs'
import { provideChromium } from '../../bin/chromium.mjs'
import { createApp } from '../../e2e/survival/support/app-process'
import { lineOf, spawnServer } from '../../lib/simulator/testing/server-process'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Root may not use Chromium's sandbox; the others keep the browser from calling home. */
export const quietBrowser = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Functions that tsx compiled call this to keep their names; a page they are sent to has no such thing. */
export const namesKept = 'globalThis.__name = (value) => value'

/** The production build, a simulator with a network's delay behind it, and a signed-in Chromium in front. */
export interface BrowserStage {
  readonly page: Page
  readonly appUrl: string
  /** Ends all of it. */
  close(): Promise<void>
}

interface BrowserStageOptions {
  /** How long the platform takes for each answer. */
  readonly latencyMs: number
  readonly sandbox?: string
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** Builds if that is needed, starts everything, and signs in with the simulator's credentials. */
export async function openBrowserStage(options: BrowserStageOptions): Promise<BrowserStage> {
  await buildApp(root)
  const endings: (() => unknown)[] = []
  const close = async () => {
    for (const end of endings.splice(0).toReversed()) await end()
  }
  try {
    return { ...(await open(options, endings)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(
  { latencyMs, sandbox = 'prod', viewport = { width: 1440, height: 900 } }: BrowserStageOptions,
  endings: (() => unknown)[],
): Promise<Omit<BrowserStage, 'close'>> {
  const server = spawnServer({ SIMULATOR_PORT: '0', SIMULATOR_LATENCY_MS: String(latencyMs) })
  endings.push(async () => {
    server.child.kill('SIGTERM')
    await once(server.child, 'exit')
  })
  const { url: platformUrl, ...credential } = await lineOf(server)

  const directory = mkdtempSync(join(tmpdir(), 'sluice-bench-'))
  endings.push(() => rmSync(directory, { recursive: true, force: true }))
  const dataDir = join(directory, 'data')
  const app = await createApp({ platformUrl, dataDir, logFile: join(directory, 'server.log') })
  endings.push(() => app.stop())
  await app.start()
  // Cookies marked Secure are kept on localhost, not on 127.0.0.1 everywhere.
  const appUrl = app.url.replace('127.0.0.1', 'localhost')

  const browser = await chromium.launch({ executablePath: await provideChromium(root), args: quietBrowser })
  endings.push(() => browser.close())
  const context = await browser.newContext({ baseURL: appUrl, viewport })
  await context.addInitScript(namesKept)
  const signedIn = await context.request.post('/api/session', {
    data: { mode: 'credentials', ...credential, sandbox },
  })
  if (!signedIn.ok()) throw new Error(`signing in answered ${signedIn.status()}`)
  return { page: await context.newPage(), appUrl }
}
