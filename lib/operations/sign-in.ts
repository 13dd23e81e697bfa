import { z } from 'zod'
import { listSandboxes } from '../aep/sandboxes'
import type { ErrorCode } from '../error-codes'
import { AppError, PlatformError } from '../errors'
import type { Session } from '../session/session'
import type { OperationContext } from './context'
import { tokenExpiry } from './token-expiry'

const filledIn = (sentence: string) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? sentence : 'This must be text') })
    .trim()
    .min(1, sentence)

/** These become headers, so only the characters that the real ones have are let through. */
const orgIdSchema = filledIn('Enter the organization ID').regex(
  /^[0-9A-Za-z]{1,64}@AdobeOrg$/,
  'An organization ID ends with @AdobeOrg. Copy it from Adobe Developer Console',
)
const clientIdSchema = filledIn('Enter the client ID').regex(
  /^[\w.-]{1,128}$/,
  'A client ID has no spaces or signs',
)
const apiKeySchema = filledIn('Enter the API key').regex(
  /^[\w.-]{1,128}$/,
  'An API key has no spaces or signs',
)
const clientSecretSchema = filledIn('Enter the client secret').regex(
  /^[\x21-\x7e]{1,256}$/,
  'A client secret has no spaces. Check that nothing else was copied with it',
)
const accessTokenSchema = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().replace(/^bearer\s+/i, '') : value),
  filledIn('Paste the access token').regex(
    /^[\w.~+/=-]{1,8192}$/,
    'An access token is one long word without spaces. Check that it was copied completely',
  ),
)
export const sandboxNameSchema = z
  .string('Choose a sandbox')
  .trim()
  .regex(/^[a-z0-9-]{1,128}$/, 'A sandbox name has only lower-case letters, digits and hyphens')

const sandbox = z.preprocess((value) => (value === '' ? undefined : value), sandboxNameSchema.optional())

/** The three ways in. */
export const signInSchema = z.discriminatedUnion(
  'mode',
  [
    z.strictObject({
      mode: z.literal('demo'),
      sandbox,
      /** Stays in the organization of the session the visitor comes with, while that is remembered. */
      isRenewal: z.boolean().optional(),
    }),
    z.strictObject({
      mode: z.literal('credentials'),
      orgId: orgIdSchema,
      clientId: clientIdSchema,
      clientSecret: clientSecretSchema,
      sandbox,
    }),
    z.strictObject({
      mode: z.literal('token'),
      orgId: orgIdSchema,
      apiKey: apiKeySchema,
      accessToken: accessTokenSchema,
      sandbox,
    }),
  ],
  'Choose demo, credentials or token',
)

export type SignIn = z.infer<typeof signInSchema>

interface SignInTools {
  readonly connect: (session: Session) => Promise<Pick<OperationContext, 'adobe'>>
  readonly now: () => number
  readonly newId: () => string
  /** What the caller came with, be it over or not. */
  readonly previous?: Session | undefined
}

const sessionMs = 12 * 3_600_000

/** Sent while the sandboxes are not known yet; it is also what Adobe assumes when none is named. */
const assumedSandbox = 'prod'

/**
 * Proves credentials by a real call, the list of sandboxes they may use, and makes a session of them.
 *
 * @throws PlatformError  with the field to correct: the secret, the organization, the key or the token
 * @throws AppError       `sandbox-unknown` when the named sandbox is not among them; `permission-missing` when none is
 */
export async function signIn(input: SignIn, tools: SignInTools): Promise<Session> {
  const tentative = toSession(input, assumedSandbox, tools)
  const { adobe } = await tools.connect(tentative)
  const sandboxes = await listSandboxes(adobe).catch((error: unknown) => {
    throw placed(error, input.mode)
  })
  if (sandboxes.length === 0)
    throw new AppError('permission-missing', { message: 'no sandbox is open to the caller' })
  const wanted = input.sandbox
  const chosen = wanted
    ? sandboxes.find(({ name }) => name === wanted)
    : (sandboxes.find(({ isDefault }) => isDefault) ?? sandboxes[0])
  if (!chosen) throw unknownSandbox(sandboxes.map(({ name }) => name))
  return { ...tentative, sandbox: chosen.name }
}

/** The same session in another sandbox. */
export async function switchSandbox(
  session: Session,
  name: string,
  { connect }: SignInTools,
): Promise<Session> {
  const { adobe } = await connect(session)
  const sandboxes = await listSandboxes(adobe)
  if (sandboxes.some((one) => one.name === name)) return { ...session, sandbox: name }
  throw unknownSandbox(sandboxes.map((one) => one.name))
}

function unknownSandbox(names: readonly string[]): AppError {
  const message = `There is no such sandbox. Yours are ${names.join(', ')}`
  return new AppError('sandbox-unknown', { fields: [{ path: 'sandbox', message }] })
}

function toSession(input: SignIn, sandboxName: string, { now, newId, previous }: SignInTools): Session {
  const common = { id: newId(), sandbox: sandboxName, expiresAt: now() + sessionMs }
  // An organization of its own for each visitor: what one does in the demo, no other sees.
  if (input.mode === 'demo') {
    const isRenewal = input.isRenewal && previous?.mode === 'demo'
    if (!isRenewal) return { mode: 'demo', ...common, orgId: demoOrgId(newId()) }
    const { orgId, chapter } = previous
    return { mode: 'demo', ...common, orgId, ...(chapter === undefined ? {} : { chapter }) }
  }
  const { orgId } = input
  if (input.mode === 'credentials') {
    return {
      mode: 'credentials',
      ...common,
      orgId,
      clientId: input.clientId,
      clientSecret: input.clientSecret,
    }
  }
  const tokenEnd = tokenExpiry(input.accessToken) ?? 0
  // Adobe decides whether a token is over; one that says so of itself is believed only about the future.
  const expiresAt = tokenEnd > now() ? Math.min(common.expiresAt, tokenEnd) : common.expiresAt
  return { mode: 'token', ...common, expiresAt, orgId, apiKey: input.apiKey, accessToken: input.accessToken }
}

function demoOrgId(id: string): string {
  return `${id.replaceAll('-', '').slice(0, 24).toUpperCase()}@AdobeOrg`
}

/** Where on each form a refusal belongs. */
const places: Readonly<Record<SignIn['mode'], Readonly<Partial<Record<ErrorCode, string>>>>> = {
  demo: {},
  credentials: { 'organization-refused': 'orgId', 'api-key-refused': 'clientId' },
  token: { 'organization-refused': 'orgId', 'api-key-refused': 'apiKey', 'token-refused': 'accessToken' },
}

function placed(error: unknown, mode: SignIn['mode']): unknown {
  if (!(error instanceof PlatformError) || error.fields.length > 0) return error
  const path = places[mode][error.code]
  return path ? error.withFields([{ path, message: `${error.title}. ${error.detail}` }]) : error
}
