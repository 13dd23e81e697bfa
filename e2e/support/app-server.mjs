import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parsePort } from '../../bin/free-port.mjs'
import { serveApp } from '../../bin/next-server.mjs'
import { runScript } from '../../bin/run-script.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Serves the build on PORT with a journal that begins empty and is gone afterwards. */
await runScript(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sluice-e2e-'))
  try {
    return await serveApp(root, parsePort(process.env.PORT), { env: { DATA_DIR: dataDir } })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})
