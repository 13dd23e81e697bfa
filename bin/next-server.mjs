import { setTimeout as sleep } from 'node:timers/promises'
import { nextEnv } from './build.mjs'
import { runNode } from './run-command.mjs'

const pollMs = 100

/**
 * Serves the build until a signal ends it.
 *
 * @param {string} root the folder of package.json
 * @param {number} port a free one
 * @param {{ env?: Record<string, string>, onReady?: (url: string) => void }} [options]
 * @returns {Promise<number>} the server's exit code
 */
export function serveApp(root, port, { env, onReady } = {}) {
  return runNode(['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    cwd: root,
    env: { ...nextEnv, ...env, PORT: String(port) },
    whileRunning: (signal) => void announce(port, signal, onReady),
  })
}

/** Asks for the app's health rather than for the port, which opens before the configuration has been read. */
async function announce(
  /** @type {number} */ port,
  /** @type {AbortSignal} */ signal,
  /** @type {((url: string) => void) | undefined} */ onReady,
) {
  while (!signal.aborted) {
    if (await isHealthy(port, signal)) return onReady?.(`http://localhost:${port}`)
    await sleep(pollMs)
  }
}

/** @returns {Promise<boolean>} */
async function isHealthy(/** @type {number} */ port, /** @type {AbortSignal} */ signal) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`, { signal })).ok
  } catch {
    // Not listening yet, or already gone.
    return false
  }
}
