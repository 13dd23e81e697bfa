import 'server-only'
import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env'

const secretBytes = 48
const secretLength = Math.ceil((secretBytes * 8) / 6)

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
  if (!existsSync(file)) keepNewSecret(file)
  const secret = readFileSync(file, 'utf8').trim()
  // A shorter one could be guessed, and with it anyone's session be forged.
  if (secret.length < secretLength) throw new Error(`${file} is damaged. Delete it to have a new one made`)
  return secret
}

/** Writes aside first, then links: the file appears whole, and of two processes that start together only one makes it. */
function keepNewSecret(file: string): void {
  const aside = `${file}.${randomUUID()}`
  writeFileSync(aside, randomBytes(secretBytes).toString('base64url'), { flag: 'wx', mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    unlinkSync(aside)
  }
}
