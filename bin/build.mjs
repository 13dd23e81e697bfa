import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { runNode } from './run-command.mjs'
import { digestSources } from './source-digest.mjs'

/**
 * Builds the app for production, unless the build that is there was made from these very sources.
 *
 * @param {string} root the folder of package.json
 */
export async function buildApp(root) {
  const stamp = join(root, '.next', 'source-digest')
  const digest = digestSources(root)
  if (existsSync(join(root, '.next', 'BUILD_ID')) && readStamp(stamp) === digest) return
  console.log('Building the app…')
  // A build that breaks off must not be taken for a finished one by the next start.
  rmSync(stamp, { force: true })
  const code = await runNode(['node_modules/next/dist/bin/next', 'build'], { cwd: root, env: nextEnv })
  if (code !== 0)
    throw new Refusal(`Building the app failed: next build ended with code ${code}; its reason stands above.`)
  // Next adapts tsconfig.json while it builds, so the digest is of what is there now.
  writeFileSync(stamp, digestSources(root))
}

/** A NODE_ENV left in the shell would make Next mix its development and production halves. */
export const nextEnv = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_MANUAL_SIG_HANDLE: 'true',
}

function readStamp(/** @type {string} */ path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
