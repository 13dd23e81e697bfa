import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { nextEnv } from '../../../bin/build.mjs'
import { claimPort } from '../../../bin/free-port.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface AppOptions {
  /** Where Adobe is played; empty for Adobe itself. */
  readonly platformUrl: string
  readonly dataDir: string
  /** Everything the server prints, of all its lives. */
  readonly logFile: string
  readonly databaseUrl?: string | undefined
  /** Whatever else its environment holds. */
  readonly env?: Readonly<Record<string, string>>
}

/** The production build in a process of its own, which can be killed and started again. */
export interface AppProcess {
  readonly url: string
  /** Resolves when the server says that it can do its work, or that it cannot. */
  start(expected?: 'ok' | 'degraded'): Promise<void>
  /** As a power cut would: no handler of the process runs. */
  kill(): Promise<void>
  /** As a supervisor would: asked to end, it ends in order. */
  stop(): Promise<void>
  /** What the process holds now, and at most since its start; 0 where the system does not tell (Linux does). */
  memoryBytes(): { readonly now: number; readonly peak: number }
}

/** Prepares an app on a free port; it is not started yet. */
export async function createApp({
  platformUrl,
  dataDir,
  logFile,
  databaseUrl,
  env: furtherEnv,
}: AppOptions): Promise<AppProcess> {
  const port = await claimPort(0)
  const url = `http://127.0.0.1:${port}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...nextEnv,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? '',
    // Servers that share a database share this as well, or each would know only its own sessions.
    SESSION_SECRET: 'a session secret that is only for tests',
    AEP_BASE_URL: platformUrl,
    IMS_BASE_URL: platformUrl,
    // The simulator's production sandbox holds more destinations than Adobe allows.
    DESTINATIONS_MAX: '1000',
    PORT: String(port),
    ...furtherEnv,
  }
  let child: ChildProcess | undefined

  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = child
    child = undefined
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const exited = once(ending, 'exit')
    ending.kill(signal)
    await exited
  }

  return {
    url,
    start: async (expected = 'ok') => {
      const log = openSync(logFile, 'a')
      const started = spawn(
        process.execPath,
        ['node_modules/next/dist/bin/next', 'start', '-p', String(port)],
        {
          cwd: root,
          env,
          stdio: ['ignore', log, log],
        },
      )
      closeSync(log)
      child = started
      await waitUntil(url, started, expected)
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    memoryBytes: () => memoryOf(child?.pid),
  }
}

async function waitUntil(url: string, child: ChildProcess, expected: string): Promise<void> {
  while (child.exitCode === null) {
    try {
      const health: unknown = await (await fetch(`${url}/api/health`)).json()
      if (typeof health === 'object' && health && 'status' in health && health.status === expected) return
    } catch {
      // It does not listen yet.
    }
    await sleep(50)
  }
  throw new Error('the server ended before it was ready')
}

function memoryOf(pid: number | undefined): { now: number; peak: number } {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return { now: 0, peak: 0 }
  const status = readFileSync(file, 'utf8')
  const bytesOf = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1_024
  return { now: bytesOf('VmRSS'), peak: bytesOf('VmHWM') }
}
