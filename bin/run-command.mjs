import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'

const isWindows = process.platform === 'win32'
const forwardedSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const graceMs = 10_000

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
/** @type {NodeJS.Signals | null} */
let received = null

/** The signal that asked this process to end, so that a caller with more to do stops there. */
export const interruptedBy = () => received

/**
 * Runs a command to its end; our own output stays in order because the child writes to the same terminal.
 *
 * The child leads a process group: a signal reaches all of its descendants exactly once, whether it comes from a
 * keyboard (which would otherwise signal child and parent both) or from a supervisor (which signals the parent alone).
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, timeoutMs?: number, shell?: boolean,
 *   whileRunning?: (signal: AbortSignal) => void }} [options] `shell` is for `.cmd` files; `whileRunning` starts with the child and is aborted at its end
 * @returns {Promise<number>} the exit code; 128 + n when ended by signal n, 124 by the deadline, 127 when not found
 */
export function runCommand(command, args, { cwd, env, timeoutMs, shell = false, whileRunning } = {}) {
  // Asked to end, this process begins nothing new.
  if (received !== null) return Promise.resolve(128 + constants.signals[received])
  forwardSignals()
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    shell,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: !isWindows,
  })
  running.add(child)
  const end = new AbortController()
  whileRunning?.(end.signal)
  let isLate = false
  const deadline =
    timeoutMs &&
    setTimeout(() => {
      isLate = true
      endGroup(child, 'SIGKILL')
    }, timeoutMs)
  return new Promise((resolve) => {
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(deadline || undefined)
      running.delete(child)
      end.abort()
      resolve(isLate ? 124 : code)
    }
    child.once('error', () => finish(127))
    child.once('exit', (code, signal) => {
      // The leader is gone; what it left in its group would outlive us.
      if (!isWindows) endGroup(child, 'SIGKILL')
      finish(code ?? 128 + constants.signals[signal ?? 'SIGKILL'])
    })
  })
}

/**
 * Runs one of our packages' own scripts with this very Node: no npx in between that would outlive a signal.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export const runNode = (args, options) => runCommand(process.execPath, args, options)

let isForwarding = false

function forwardSignals() {
  if (isForwarding) return
  isForwarding = true
  for (const signal of forwardedSignals) process.on(signal, () => forward(signal))
  // An exit of ours, however it came about, takes the children along.
  process.on('exit', () => {
    for (const child of running) endGroup(child, 'SIGKILL')
  })
}

/**
 * Asks the children to end; a second signal, or ten seconds without an end, no longer asks. All are asked by SIGINT,
 * the one signal after which each of them cleans up: on SIGTERM Playwright leaves its servers running.
 */
function forward(/** @type {NodeJS.Signals} */ signal) {
  if (running.size === 0) process.exit(128 + constants.signals[signal])
  const isSecond = received !== null
  received = signal
  for (const child of running) {
    endGroup(child, isSecond ? 'SIGKILL' : 'SIGINT')
    setTimeout(() => running.has(child) && endGroup(child, 'SIGKILL'), graceMs).unref()
  }
}

function endGroup(
  /** @type {import('node:child_process').ChildProcess} */ child,
  /** @type {NodeJS.Signals} */ signal,
) {
  if (child.pid === undefined) return
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // Nobody is left in the group, which is what was wanted.
  }
}
