import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type AppProcess, createApp } from './app-process'

const watcher = new URL('watch-outbound.mjs', import.meta.url)

/** The production build with its demo, for the tests of a file; whatever wants to leave it is written down and refused. */
export function watchedApp() {
  const directory = mkdtempSync(join(tmpdir(), 'sluice-inside-'))
  const outboundFile = join(directory, 'outbound')
  writeFileSync(outboundFile, '')
  let app: AppProcess | undefined

  beforeAll(async () => {
    app = await createApp({
      platformUrl: '',
      dataDir: join(directory, 'data'),
      logFile: join(directory, 'server.log'),
      env: { DEMO: 'on', NODE_OPTIONS: `--import=${watcher}`, OUTBOUND_FILE: outboundFile },
    })
    await app.start()
    // A start takes seconds, unless the machine builds and tests something else meanwhile.
  }, 120_000)
  afterAll(async () => {
    await app?.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  return {
    url: () => {
      if (!app) throw new TypeError('used before the tests began')
      return app.url
    },
    /** One line for each look-up, connection and datagram since the start. */
    outbound: () => readFileSync(outboundFile, 'utf8').split('\n').filter(Boolean),
  }
}
