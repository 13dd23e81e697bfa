import type { ConnectionSpec, FieldsSchema } from './connection-spec-catalogue'
import { bodyRefusal, flowRefusal } from './flow-refusal'
import type { ConnectionFields } from './given-fields'

type Params = Readonly<Record<string, unknown>>
type Auth = NonNullable<ConnectionFields['auth']>

const mask = 'xxxx'
/** Stands in for a stored secret while a patch is applied, to tell a kept one from one sent anew. */
const kept = '\u0000kept'
/** A secret the pretended vendor turns down. */
const revoked = 'REVOKED'

/**
 * Checks the credential of a new or changed base connection against its spec.
 *
 * @throws Refusal  1415 for an auth spec name the connection spec does not list, 1405 for wrong parameters
 */
export function checkAuth(spec: ConnectionSpec, auth: ConnectionFields['auth']): void {
  if (auth === undefined) {
    if (spec.authSpec.length > 0) throw bodyRefusal(`auth: ${spec.name} needs a credential`)
    return
  }
  const authSpec = spec.authSpec.find((candidate) => candidate.name === auth.specName)
  if (!authSpec) {
    throw flowRefusal('1415-400', `Auth spec ${auth.specName} is not found in connection spec ${spec.id}.`)
  }
  checkAlternatives(authSpec.spec, auth.params)
  const required = hasValue(auth.params.connectionUrl) ? [] : authSpec.spec.required
  checkParams({ ...authSpec.spec, required }, auth.params, 'auth.params')
}

/** Checks the parameters of a target connection. */
export function checkTargetParams(spec: ConnectionSpec, params: Params): void {
  if (spec.targetSpec) checkParams(spec.targetSpec.spec, params, 'params')
}

/** Documented as alternatives: a region or a connection URL. With the URL the keys may be absent (assumed). */
function checkAlternatives({ properties }: FieldsSchema, params: Params): void {
  if (!properties.connectionUrl || !properties.region) return
  if (hasValue(params.connectionUrl) === hasValue(params.region)) {
    throw bodyRefusal('auth.params: exactly one of region and connectionUrl is required')
  }
}

function checkParams(schema: FieldsSchema, params: Params, path: string): void {
  const missing = schema.required.find((name) => !hasValue(params[name]))
  if (missing) throw bodyRefusal(`${path}.${missing}: a value is required`)
  for (const [name, field] of Object.entries(schema.properties)) {
    const value = params[name]
    if (value !== undefined && typeof value !== field.type) {
      throw bodyRefusal(`${path}.${name}: expected ${field.type}`)
    }
  }
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** The credential as readers see it: secrets replaced, the day it was given added. */
export function maskAuth(spec: ConnectionSpec, auth: Auth, nowMs: number): Auth {
  const authorizedDate = new Date(nowMs).toISOString().slice(0, 10)
  return { specName: auth.specName, params: { ...mapSecrets(spec, auth, () => mask), authorizedDate } }
}

/** Swaps the masks of a stored credential for stand-ins before a patch. */
export function withKeptSecrets(auth: Auth): Auth {
  const entries = Object.entries(auth.params).map(
    ([name, value]) => [name, value === mask ? kept : value] as const,
  )
  return { specName: auth.specName, params: Object.fromEntries(entries) }
}

/**
 * Says what the vendor thinks of a credential. A mask that was read and sent back is no secret,
 * so it is turned down like a revoked one.
 *
 * @returns undefined when every secret is the one that was stored before
 */
export function judgeSecrets(spec: ConnectionSpec, auth: Auth): 'accepted' | 'rejected' | undefined {
  const secrets: unknown[] = []
  mapSecrets(spec, auth, (value) => secrets.push(value))
  const fresh = secrets.filter((value) => value !== kept)
  if (fresh.length === 0 && secrets.length > 0) return undefined
  return fresh.some((value) => value === revoked || value === mask) ? 'rejected' : 'accepted'
}

/** Applies `change` to every secret given: `format: password` fields and the connection URL, which holds keys. */
function mapSecrets(spec: ConnectionSpec, auth: Auth, change: (value: unknown) => unknown): Params {
  const properties =
    spec.authSpec.find((candidate) => candidate.name === auth.specName)?.spec.properties ?? {}
  const isSecret = (name: string) => properties[name]?.format === 'password' || name === 'connectionUrl'
  const entries = Object.entries(auth.params).map(
    ([name, value]) => [name, isSecret(name) ? change(value) : value] as const,
  )
  return Object.fromEntries(entries)
}
