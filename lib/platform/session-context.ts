import 'server-only'
import { LRUCache } from 'lru-cache'
import { env } from '../env'
import type { Abandoned } from '../journal/leases'
import type { OperationContext } from '../operations/context'
import { remember } from '../remember'
import { serverJournal } from '../server-journal'
import { actorOf, type Session } from '../session/session'
import { adobeFor } from './adobe-context'
import { climbersFor } from './climbers'
import { audienceIndexOf, backgroundOf, profileSchemaOf } from './kept-readings'

/** The composition root: turns a session into what operations work with. This folder alone knows the simulator. */

/** The last session of each credential in each sandbox: the only means to go on with what it began. */
const seenSessions = () => remember('seen-sessions', () => new LRUCache<string, Session>({ max: 500 }))

/** Everything an operation needs, for one session in its sandbox. */
export async function contextFor(session: Session): Promise<OperationContext> {
  // An access token is a person’s own: what others began with the same API key is none of its business.
  if (session.mode !== 'token') {
    seenSessions().set(sessionKeyOf(session.orgId, session.sandbox, actorOf(session)), session)
  }
  return connect(session)
}

/** The means to go on with an activation whose server is gone, if its credential has a session here. */
export async function contextForAbandoned({
  scope,
  actor,
}: Abandoned): Promise<OperationContext | undefined> {
  const session = seenSessions().get(sessionKeyOf(scope.orgId, scope.sandbox, actor))
  return session && session.expiresAt > Date.now() ? connect(session) : undefined
}

function sessionKeyOf(orgId: string, sandbox: string, actor: string): string {
  return JSON.stringify([orgId, sandbox, actor])
}

/** Like {@link contextFor}, for a session that is still to be proved: nothing is kept of it. */
export async function connect(session: Session): Promise<OperationContext> {
  const adobe = await adobeFor(session)
  return {
    adobe,
    journal: serverJournal(),
    scope: { orgId: session.orgId, sandbox: session.sandbox },
    actor: actorOf(session),
    newId: () => crypto.randomUUID(),
    climbers: await climbersFor(session),
    audienceIndex: await audienceIndexOf(session),
    profileSchema: () => profileSchemaOf(session, adobe),
    destinationsMax: destinationsMaxOf(session),
    ...backgroundOf(session),
  }
}

/** Documented by Adobe as a hard limit of each sandbox; more only by contract, which DESTINATIONS_MAX then says. */
const documentedDestinationsMax = 100

/** The demo's production sandbox stands for one whose limit was raised: it holds hundreds of dataflows. */
const raisedDestinationsMax = 1_000

function destinationsMaxOf({ mode, sandbox }: Session): number {
  if (mode !== 'demo') return env().DESTINATIONS_MAX ?? documentedDestinationsMax
  return sandbox === 'prod' ? raisedDestinationsMax : documentedDestinationsMax
}
