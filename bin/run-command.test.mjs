import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand, runNode } from './run-command.mjs'

const sleeper = 'setInterval(() => {}, 1000)'

test('the exit code of the command is the answer', async () => {
  expect(await runNode(['-e', 'process.exit(7)'])).toBe(7)
})

test('a command that does not exist answers as a shell would', async () => {
  expect(await runCommand('no-such-command-of-ours', [])).toBe(127)
})

test('a command that does not end is ended by its deadline', async () => {
  expect(await runNode(['-e', sleeper], { timeoutMs: 200 })).toBe(124)
})

test.skipIf(process.platform === 'win32')('a signal ends the command and all it started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-run-command-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const pidFile = join(folder, 'pid')
  const family = `
    const grandchild = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(sleeper)}])
    require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(grandchild.pid))
    ${sleeper}`
  const parent = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { runNode } from ${JSON.stringify(new URL('run-command.mjs', import.meta.url).href)}
     process.exitCode = await runNode(['-e', ${JSON.stringify(family)}])`,
  ])
  await expect
    .poll(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8'), { timeout: 5000 })
    .toMatch(/^\d+$/)
  parent.kill('SIGTERM')
  const [code] = await once(parent, 'exit')
  expect(code).toBe(130)
  await expect.poll(() => isAlive(Number(readFileSync(pidFile, 'utf8')))).toBe(false)
})

/** A process that has ended but was not waited for yet still has a number, and is no longer alive. */
function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return !(existsSync(`/proc/${pid}/stat`) && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')))
}
