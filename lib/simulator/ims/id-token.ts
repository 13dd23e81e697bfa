import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** The key pair of Identity Management; made when it is first needed, since that takes a moment. */
let keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined

const keyId = 'simulator'

function keyPair() {
  keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
  return keys
}

/** Signs claims as RS256, the documented algorithm. */
export function signIdToken(claims: Readonly<Record<string, unknown>>): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${encode(claims)}`
  return `${content}.${sign('sha256', Buffer.from(content), keyPair().privateKey).toString('base64url')}`
}

/** Answers `GET /ims/keys`. */
export function listKeys(): Response {
  const key = keyPair().publicKey.export({ format: 'jwk' })
  return Response.json({ keys: [{ ...key, kid: keyId, use: 'sig', alg: 'RS256' }] })
}
