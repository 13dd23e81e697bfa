import { createHmac, timingSafeEqual } from 'node:crypto'

/** One shared access policy. */
export interface Policy {
  readonly key: string
  readonly rights: readonly ('Send' | 'Listen' | 'Manage')[]
}

export interface Namespace {
  /** Shared access policies by name. */
  readonly policies: Readonly<Record<string, Policy>>
  readonly hubs: readonly string[]
}

export type Verified =
  | { readonly ok: true; readonly policy: Policy; readonly namespace: Namespace; readonly path: string }
  | {
      readonly ok: false
      readonly why: 'malformed' | 'expired' | 'no-namespace' | 'no-key-name' | 'signature'
    }

/** Verifies a SAS token as Azure documents it: HMAC over the encoded resource and the expiry. */
export function verifySasToken(
  token: string,
  { namespaces, nowMs }: { namespaces: Readonly<Record<string, Namespace>>; nowMs: number },
): Verified {
  const fields = new URLSearchParams(token.replace(/^SharedAccessSignature /, ''))
  const resource = fields.get('sr') ?? ''
  const expiry = fields.get('se') ?? ''
  const signature = Buffer.from(fields.get('sig') ?? '', 'base64')
  const parts = /^\w+:\/\/([^./]+)\.servicebus\.windows\.net\/(.*)$/.exec(resource)
  if (!token.startsWith('SharedAccessSignature ') || !parts) return { ok: false, why: 'malformed' }
  const [, name = '', path = ''] = parts
  if (Number(expiry) * 1_000 < nowMs) return { ok: false, why: 'expired' }
  const namespace = namespaces[name]
  if (!namespace) return { ok: false, why: 'no-namespace' }
  const policy = namespace.policies[fields.get('skn') ?? '']
  if (!policy) return { ok: false, why: 'no-key-name' }
  const signed = `${encodeURIComponent(resource)}\n${expiry}`
  const expected = createHmac('sha256', policy.key).update(signed).digest()
  const isRight = signature.length === expected.length && timingSafeEqual(signature, expected)
  return isRight ? { ok: true, policy, namespace, path } : { ok: false, why: 'signature' }
}
