import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

test('a process that started a server ends with its own code, so that failed tests fail their run', async () => {
  const script = `
    import { startPostgresServer } from './lib/journal/testing/postgres-server.ts'
    const server = await startPostgresServer()
    await server.stop()
    process.exitCode = 3
  `
  const options = ['--import', 'tsx', '--input-type=module', '--eval', script]
  const child = spawn(process.execPath, options, { stdio: 'ignore' })
  expect(await once(child, 'exit')).toEqual([3, null])
})
