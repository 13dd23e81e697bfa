import { z } from 'zod'
import { type Connection, getConnection, patchConnection } from '../aep/connections'
import { maskAuthParams } from '../aep/mask'
import type { RotationResult } from '../contract/accounts'
import { rulesOf } from '../destinations/rules/rules-of'
import { AppError, PlatformError, ValidationError } from '../errors'
import { toFieldProblems } from '../field-problems'
import { checkConnection } from './check-account'
import type { OperationContext } from './context'
import { patchUntilHeld } from './patch-until-held'
import { proveCredentials } from './prove-credentials'
import { type Account, readAccount } from './read-account'
import { readBackPausesMs } from './read-back'
import { recordDirectDeed, requireJournal } from './record-direct-deed'
import { tryCredentials } from './try-credentials'
import { isEffectUnknown } from './unknown-effect'

/** The body of `PATCH /api/accounts/:id`; the destination judges its credentials. */
export const rotationSchema = z.strictObject({
  credentials: z.record(z.string().max(100), z.unknown()),
  /** Of the version that was seen: an account whose credentials changed since is left alone. */
  etag: z.string().min(1).max(200),
})

const filledInSchema = z.record(z.string(), z.string().optional())

/**
 * Replaces the credentials of an account: climbs the proof ladder with the new ones, has Adobe try them on an account of
 * their own, then switches, then has Adobe try the account itself. Credentials that fail before that never reach it.
 *
 * @throws ValidationError  the credentials are not complete; nothing was sent
 * @throws AppError         `new-credentials-refused`, `account-changed-meanwhile`; nothing was changed
 * @throws PlatformError    as the platform answered; what is known of the switch is in the trail
 */
export async function rotateCredentials(
  context: OperationContext,
  id: string,
  { credentials, etag }: z.infer<typeof rotationSchema>,
): Promise<RotationResult> {
  await requireJournal(context)
  const account = await readAccount(context, id)
  const params = parseCredentials(account, credentials)
  if (account.connection.etag !== etag) throw new AppError('account-changed-meanwhile')
  await proveCredentials(context, account, params)
  const leftoverId = await tryCredentials(context, account, params)
  const requestId = await switchCredentials(context, account, params)
  const outcome = await verifySwitch(context, account)
  return { outcome, affected: account.dataflows, leftoverId, requestId }
}

function parseCredentials({ destination }: Account, credentials: unknown): Record<string, string> {
  const parsed = rulesOf(destination.id).credentialsSchema.safeParse(credentials)
  if (!parsed.success) {
    const fields = toFieldProblems(parsed.error)
    throw new ValidationError(fields.map(({ path, message }) => ({ path: `credentials.${path}`, message })))
  }
  const values = Object.entries(filledInSchema.parse(parsed.data))
  return Object.fromEntries(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/**
 * Replaces the parameters as a whole: secrets come back masked, so nothing of the old ones may be sent along. Whether a
 * switch took effect cannot be read from secrets; a new version with nobody else’s hand in it is taken for ours.
 */
async function switchCredentials(
  context: OperationContext,
  { connection, destination }: Account,
  params: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { id } = connection
  let isLost = false
  const deed = {
    action: 'update',
    resourceType: 'connection',
    resourceId: id,
    resourceName: connection.name,
    before: { account: destination.labelAccount(maskAuthParams(connection.auth?.params ?? {})) },
    after: { account: destination.labelAccount(maskAuthParams(params)) },
  } as const
  try {
    const requestId = await patchUntilHeld<Connection>(
      context,
      {
        read: () => getConnection(context.adobe, id),
        operationsFor: (now) => {
          if (now.etag === connection.etag) return [{ op: 'replace', path: '/auth/params', value: params }]
          if (isLost) return []
          throw new AppError('account-changed-meanwhile')
        },
        send: async (now, operations) => {
          try {
            return await patchConnection(context.adobe, { id, etag: now.etag ?? '', operations })
          } catch (error) {
            isLost ||= isEffectUnknown(error)
            throw error
          }
        },
      },
      connection,
    )
    await recordDirectDeed(context, { ...deed, outcome: 'succeeded', requestId })
    return requestId
  } catch (error) {
    const isPlatform = error instanceof PlatformError
    await recordDirectDeed(context, {
      ...deed,
      outcome: isLost ? 'unknown' : 'failed',
      requestId: isPlatform ? error.requestId : undefined,
    })
    throw error
  }
}

/** The switch stands by now, so that no failure here may look like one that left everything as it was. */
async function verifySwitch(
  context: OperationContext,
  { connection }: Account,
): Promise<RotationResult['outcome']> {
  try {
    if (!(await isSwitched(context, connection))) return 'unverified'
    const { works } = await checkConnection(context, connection)
    return works ? 'verified' : 'broken'
  } catch (error) {
    context.reportError(error, `check of account ${connection.id}`)
    return 'unverified'
  }
}

/** A change that was only accepted shows later; until then a check would try the old credentials. */
async function isSwitched(context: OperationContext, { id, etag }: Connection): Promise<boolean> {
  const look = async () => (await getConnection(context.adobe, id)).etag !== etag
  let isDone = await look()
  for (const pauseMs of readBackPausesMs) {
    if (isDone) break
    await context.adobe.sleep(pauseMs, context.adobe.signal)
    isDone = await look()
  }
  return isDone
}
