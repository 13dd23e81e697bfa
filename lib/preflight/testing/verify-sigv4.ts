import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why AWS refuses a signature, by the name of its error. */
export interface SignatureRefusal {
  readonly name: string
  readonly message: string
}

interface Verification {
  readonly body: Buffer
  /** Secret access keys by access key id. */
  readonly keys: Readonly<Record<string, string>>
  readonly nowMs: number
}

const toleranceMs = 5 * 60_000

/** Verifies a request's signature, version 4, as AWS documents it; undefined when it is right. */
export function verifySigv4(
  request: IncomingMessage,
  { body, keys, nowMs }: Verification,
): SignatureRefusal | undefined {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
  if (!parts) return { name: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' }
  const [, credential = '', signedHeaders = '', signature = ''] = parts
  const [keyId = '', date = '', region = '', service = '', terminator = ''] = credential.split('/')
  const secret = keys[keyId]
  if (secret === undefined || service !== 'kinesis' || terminator !== 'aws4_request') {
    const message = 'The security token included in the request is invalid.'
    return { name: 'UnrecognizedClientException', message }
  }
  const signedAt = String(request.headers['x-amz-date'] ?? '')
  const refusal = checkTime(signedAt, nowMs)
  if (refusal) return refusal

  const canonical = canonicalRequest(request, signedHeaders, body)
  const toSign = [
    'AWS4-HMAC-SHA256',
    signedAt,
    `${date}/${region}/${service}/${terminator}`,
    sha256(canonical),
  ]
  const key = [date, region, service, terminator].reduce<Buffer | string>(hmac, `AWS4${secret}`)
  const expected = hmac(key, toSign.join('\n'))
  if (timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return undefined
  // AWS quotes what it signed; whoever shows this sentence shows more than is meant for people.
  const message = `The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details. The Canonical String for this request should have been '${canonical}'`
  return { name: 'InvalidSignatureException', message }
}

function checkTime(signedAt: string, nowMs: number): SignatureRefusal | undefined {
  const iso = signedAt.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const offMs = Date.parse(iso) - nowMs
  if (Math.abs(offMs) <= toleranceMs) return undefined
  const [what, order] = offMs < 0 ? ['expired', 'earlier'] : ['not yet current', 'later']
  const limit = new Date(nowMs + Math.sign(offMs) * toleranceMs).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const message = `Signature ${what}: ${signedAt} is now ${order} than ${limit}`
  return { name: 'InvalidSignatureException', message }
}

function canonicalRequest(request: IncomingMessage, signedHeaders: string, body: Buffer): string {
  const [path = '/', query = ''] = (request.url ?? '/').split('?')
  const headers = signedHeaders
    .split(';')
    .map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replaceAll(/ +/g, ' ')}\n`,
    )
    .join('')
  return [request.method, path, query, headers, signedHeaders, sha256(body)].join('\n')
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

function hmac(key: Buffer | string, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest()
}
