import { connect } from 'node:net'
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

/** Waits for the port rather than for a line of Next's output, whose words are not a promise. */
async function announce(
  /** @type {number} */ port,
  /** @type {AbortSignal} */ signal,
  /** @type {((url: string) => void) | undefined} */ onReady,
) {
  while (!signal.aborted) {
    if (await accepts(port)) return onReady?.(`http://localhost:${port}`)
    await sleep(pollMs)
  }
}

/** @returns {Promise<boolean>} */
function accepts(/** @type {number} */ port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
