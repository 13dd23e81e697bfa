import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'

/** A server's start: configuration and key are read anew, as by a process of its own. */
async function keyOfNewProcess(variables: { DATA_DIR: string; SESSION_SECRET?: string }): Promise<string> {
  vi.resetModules()
  vi.stubEnv('SESSION_SECRET', '')
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  const { sessionKey } = await import('./session-key')
  const key = sessionKey()
  expect(sessionKey()).toBe(key)
  return Buffer.from(key).toString('hex')
}

function setup() {
  const home = mkdtempSync(join(tmpdir(), 'sluice-key-'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(home, { recursive: true })
  })
  const dataDir = join(home, 'deep', 'data')
  return { dataDir, file: join(dataDir, 'session-secret') }
}

test('the key has 32 bytes and survives a restart', async () => {
  const { dataDir } = setup()
  const key = await keyOfNewProcess({ DATA_DIR: dataDir })
  expect(key).toHaveLength(64)
  expect(await keyOfNewProcess({ DATA_DIR: dataDir })).toBe(key)
})

test('its secret is kept in DATA_DIR for the server’s own eyes, and is not the key', async () => {
  const { dataDir, file } = setup()
  const key = await keyOfNewProcess({ DATA_DIR: dataDir })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const kept = readFileSync(file, 'utf8')
  expect(kept.length).toBeGreaterThanOrEqual(43)
  expect(Buffer.from(kept, 'base64url').toString('hex')).not.toContain(key)
  expect(readdirSync(dataDir)).toEqual(['session-secret'])
})

test('two servers without a secret in common have different keys', async () => {
  const keys = [
    await keyOfNewProcess({ DATA_DIR: setup().dataDir }),
    await keyOfNewProcess({ DATA_DIR: setup().dataDir }),
  ]
  expect(new Set(keys).size).toBe(2)
})

test('servers that share SESSION_SECRET share the key, and keep nothing', async () => {
  const [one, other] = [setup(), setup()]
  const SESSION_SECRET = 'a secret of more than thirty-two letters'
  expect(await keyOfNewProcess({ DATA_DIR: one.dataDir, SESSION_SECRET })).toBe(
    await keyOfNewProcess({ DATA_DIR: other.dataDir, SESSION_SECRET }),
  )
  expect(() => statSync(one.file)).toThrow(/ENOENT/)
})

test.each(['', 'short'])(
  'a kept secret that was damaged to "%s" is not used: anyone could guess its key',
  async (text) => {
    const { dataDir, file } = setup()
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, text)
    await expect(keyOfNewProcess({ DATA_DIR: dataDir })).rejects.toThrow(/session-secret/)
  },
)
