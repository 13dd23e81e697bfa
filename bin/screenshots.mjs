import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildApp } from './build.mjs'
import { provideChromium } from './chromium.mjs'
import { installPackages } from './install.mjs'
import { runNode } from './run-command.mjs'
import { runScript } from './run-script.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `npm run screenshots` takes a picture of every page into .screenshots; with `-- --compare` it compares with them. */
await runScript(async () => {
  await installPackages(root)
  await buildApp(root)
  const chromium = await provideChromium(root)
  const update = process.argv.includes('--compare') ? 'none' : 'all'
  return runNode(
    [
      join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--project=screenshots',
      `--update-snapshots=${update}`,
    ],
    { cwd: root, env: { CHROMIUM_PATH: chromium, SCREENSHOTS: 'on' } },
  )
})
