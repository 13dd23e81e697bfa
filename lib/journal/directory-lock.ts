import { createHash } from 'node:crypto'
import { mkdir, realpath, rm, rmdir, stat } from 'node:fs/promises'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { BrandedError } from '../error-brand'

/** The directory belongs to another process that is alive. */
export class DirectoryInUseError extends BrandedError {
  static override readonly brand: symbol = Symbol.for('sluice/DirectoryInUseError')
  override readonly name = 'DirectoryInUseError'
}

/** Addresses of sockets have room for about a hundred bytes. */
const socketPathMax = 100
/** Removing a dead socket takes microseconds; whoever takes longer has died over it. */
const removalMs = 5_000

/**
 * Makes a directory this process’s own, until it lets go or ends in whatever way.
 *
 * The lock is a listening socket: the operating system closes it with its process, kill -9 included, and it can be
 * asked from another container on the same volume. A file with a process id could not: ids start over in containers.
 *
 * @returns the way to let go
 * @throws DirectoryInUseError  somebody answers on the directory’s socket
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const address = await addressOf(directory)
  for (;;) {
    const server = await listen(address)
    if (server) return () => new Promise((resolve) => server.close(() => resolve()))
    if (await isAnswered(address)) {
      throw new DirectoryInUseError('another process keeps its journal in the same directory')
    }
    await removeDeadSocket(address)
  }
}

async function addressOf(directory: string): Promise<string> {
  const real = await realpath(directory)
  const digest = createHash('sha256').update(real).digest('hex').slice(0, 32)
  if (process.platform === 'win32') return `\\\\.\\pipe\\sluice-${digest}`
  const path = join(real, 'in-use.sock')
  return path.length <= socketPathMax ? path : join(tmpdir(), `sluice-${digest}.sock`)
}

/** Undefined when the address is taken, be it by the living or by the dead. */
function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(address, () => {
      // Held for as long as the process lives, and no reason for it to live on.
      server.unref()
      resolve(server)
    })
  })
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address)
    const answer = (isAlive: boolean) => {
      socket.destroy()
      resolve(isAlive)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}

/** One process at a time, or two that start together would remove each other’s fresh sockets. */
async function removeDeadSocket(address: string): Promise<void> {
  const guard = `${address}.removal`
  try {
    await mkdir(guard)
  } catch {
    await waitForRemoval(guard)
    return
  }
  try {
    if (!(await isAnswered(address))) await rm(address, { force: true })
  } finally {
    await rmdir(guard)
  }
}

async function waitForRemoval(guard: string): Promise<void> {
  await sleep(20)
  try {
    const { mtimeMs } = await stat(guard)
    if (Date.now() - mtimeMs > removalMs) await rmdir(guard)
  } catch {
    // It is gone, which is what was waited for.
  }
}
