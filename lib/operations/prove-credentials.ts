import type { FailedRung, RungId } from '../contract/preflight'
import { AppError, PlatformError } from '../errors'
import { climbPreflight, preflightReport } from './climb-preflight'
import type { OperationContext } from './context'
import type { Account } from './read-account'

/** Rungs that break because of the key. One below may break because this server cannot get out; Adobe still can. */
const aboutTheKey: ReadonlySet<RungId> = new Set(['signature', 'target', 'write'])

/** An account feeds a few streams at most; more would keep whoever waits for it. */
const targetsMax = 3
const timeoutMs = 30_000

/**
 * Climbs the proof ladder with new credentials, once for each stream or event hub that they would have to write to.
 * Nothing is written and nothing is changed. What the ladder cannot find out from here is left to Adobe’s own trial.
 *
 * @throws AppError  `new-credentials-refused`, saying what the vendor did not accept and what to do
 */
export async function proveCredentials(
  context: OperationContext,
  { destination, usedTargets }: Account,
  credentials: Readonly<Record<string, string>>,
): Promise<void> {
  const targets = usedTargets.length > 0 ? usedTargets.slice(0, targetsMax) : [{}]
  const broken = await Promise.all(
    targets.map(async (params) => {
      const target = Object.fromEntries(
        Object.entries(params).filter((entry): entry is [string, string | boolean] =>
          ['string', 'boolean'].includes(typeof entry[1]),
        ),
      )
      const request = {
        destination: destination.id,
        account: { kind: 'new' as const, credentials: { ...credentials } },
        target,
        testRecord: false,
      }
      return brokenRung(context, request)
    }),
  )
  const [rung] = broken.filter((one) => one !== undefined)
  if (!rung) return
  throw new AppError('new-credentials-refused', {
    detail: `${rung.message} ${rung.fix} Nothing was changed: this account keeps the credentials it has.`,
  })
}

async function brokenRung(
  context: OperationContext,
  request: Parameters<typeof climbPreflight>[1],
): Promise<FailedRung | undefined> {
  const options = { traceId: context.newId(), signal: AbortSignal.timeout(timeoutMs) }
  try {
    const { rungs } = await preflightReport(await climbPreflight(context, request, options))
    return rungs.find((rung): rung is FailedRung => rung.status === 'failed' && aboutTheKey.has(rung.id))
  } catch (error) {
    // A ladder that breaks proves nothing either way.
    if (error instanceof PlatformError || !(error instanceof AppError)) {
      context.reportError(error, 'proof of new credentials')
      return undefined
    }
    throw error
  }
}
