import 'server-only'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { CompactEncrypt, compactDecrypt, errors } from 'jose'
import { AppError } from '../errors'
import { type Session, sessionSchema } from './session'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** Browsers keep a cookie of 4,096 bytes, name and attributes included. */
const sealedLengthMax = 3_900

/** An opened session is at most this large; guards against a small cookie that unpacks to a huge one. */
const openedLengthMax = 16_384

/**
 * Seals a session for the cookie: packed (an access token is long), then encrypted with A256GCM.
 *
 * @param key  32 bytes
 * @throws AppError  `invalid-input` when the access token is too long for a cookie
 */
export async function sealSession(session: Session, key: Uint8Array): Promise<string> {
  const packed = await deflate(JSON.stringify(session))
  const sealed = await new CompactEncrypt(packed)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(key)
  if (sealed.length <= sealedLengthMax) return sealed
  const message = 'This token is longer than a browser can keep. Use a client ID and client secret instead'
  throw new AppError('invalid-input', { fields: [{ path: 'accessToken', message }] })
}

/** Opens a sealed session. Undefined when it was not sealed by this key, is damaged, or is over. */
export async function openSession(
  sealed: string,
  key: Uint8Array,
  nowMs: number,
): Promise<Session | undefined> {
  const session = await unseal(sealed, key)
  return session && session.expiresAt > nowMs ? session : undefined
}

/** A session as it was sealed, be it over or not: it proves who its holder was, and opens nothing. */
export async function unseal(sealed: string, key: Uint8Array): Promise<Session | undefined> {
  try {
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    const text = await inflate(plaintext, { maxOutputLength: openedLengthMax })
    const session = sessionSchema.safeParse(JSON.parse(text.toString('utf8')))
    return session.data
  } catch (error) {
    // A cookie of an earlier key, or one that someone changed, is no session; anything else is our mistake.
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
