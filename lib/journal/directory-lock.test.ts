import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DirectoryInUseError, lockDirectory } from './directory-lock'

async function directoryOf(length = 0): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `sluice-lock-${'x'.repeat(length)}`))
  onTestFinished(() => rm(directory, { recursive: true }))
  return directory
}

/** Leaves a socket behind as a process does that is killed. */
async function leaveDeadSocket(directory: string): Promise<void> {
  const path = join(directory, 'in-use.sock')
  const script = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => console.log('on'))`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test.each([
  ['a short path', 0],
  ['a path too long for a socket', 120],
])('a directory with %s belongs to one at a time', async (_what, length) => {
  const directory = await directoryOf(length)
  const unlock = await lockDirectory(directory)
  await expect(lockDirectory(directory)).rejects.toThrow(DirectoryInUseError)
  await unlock()
  await (await lockDirectory(directory))()
})

test('the lock of a process that was killed is taken over', async () => {
  const directory = await directoryOf()
  await leaveDeadSocket(directory)
  const unlock = await lockDirectory(directory)
  await expect(lockDirectory(directory)).rejects.toThrow(DirectoryInUseError)
  await unlock()
})

test('of many who find a dead lock at the same moment, one gets it', async () => {
  const directory = await directoryOf()
  await leaveDeadSocket(directory)
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)))
  const winners = results.filter((result) => result.status === 'fulfilled')
  expect(winners).toHaveLength(1)
  await winners[0]?.value()
})

test('two directories do not know of each other', async () => {
  const unlocks = await Promise.all([directoryOf().then(lockDirectory), directoryOf().then(lockDirectory)])
  expect(unlocks).toHaveLength(2)
  for (const unlock of unlocks) await unlock()
})
