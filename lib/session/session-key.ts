import 'server-only'
import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env'

let key: Uint8Array | undefined

/**
 * The key that seals sessions: derived from SESSION_SECRET, which several servers must share, or else from a secret
 * made at first start and kept in DATA_DIR, so that a restart signs nobody out.
 */
export function sessionKey(): Uint8Array {
  key ??= new Uint8Array(
    hkdfSync('sha256', env().SESSION_SECRET ?? keptSecret(env().DATA_DIR), '', 'sluice session', 32),
  )
  return key
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret')
  mkdirSync(dataDir, { recursive: true })
  try {
    // Exclusive: of two processes that start together one writes, the other reads what it wrote.
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}
