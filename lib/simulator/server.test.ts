import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from './listen'
import { createSimulator } from './simulator'
import { startServer } from './testing/server-process'

test('the server says on one line where it is, answers, and ends on SIGTERM', async () => {
  const { child, output } = startServer({
    SIMULATOR_PORT: '0',
    SIMULATOR_FLAGS: '{"errorCodeType":"number"}',
  })
  while (!output.out.includes('\n')) await once(child.stdout, 'data')
  const { url, ...rest } = JSON.parse(output.out)
  expect(Object.keys(rest)).toEqual(['orgId', 'clientId', 'clientSecret'])
  expect((await (await fetch(`${url}/data/x`)).json()).error_code).toBe(403010)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test.each([
  [{ SIMULATOR_FLAGS: '{"patchAnswer":201}' }, 'patchAnswer'],
  [{ SIMULATOR_FLAGS: 'patch' }, 'SIMULATOR_FLAGS'],
  [{ SIMULATOR_PORT: 'high' }, 'SIMULATOR_PORT'],
  [{ SIMULATOR_LATENCY_MS: '-1' }, 'SIMULATOR_LATENCY_MS'],
])('wrong settings %o are named', async (variables, name) => {
  const { child, output } = startServer(variables)
  expect(await once(child, 'close')).toEqual([1, null])
  expect(output.error).toContain(name)
  expect(output.error).not.toMatch(/^ +at .*:\d+/m)
})

test('a taken port is named without a stack', async () => {
  const { url, close } = await listen(createSimulator(), { port: 0, host: '127.0.0.1' })
  onTestFinished(close)
  const { child, output } = startServer({ SIMULATOR_PORT: new URL(url).port })
  expect(await once(child, 'close')).toEqual([1, null])
  expect(output.error).toContain('the port is taken')
  expect(output.error.trim().split('\n')).toHaveLength(1)
})
