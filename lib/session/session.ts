import { z } from 'zod'

const common = {
  /** Names the session in logs; tells nothing about its holder. */
  id: z.string(),
  orgId: z.string(),
  sandbox: z.string(),
  /** Epoch milliseconds. */
  expiresAt: z.number(),
}

/** What the sealed cookie holds: who calls, where, and with what. The secrets in it never leave the server unsealed. */
export const sessionSchema = z.discriminatedUnion('mode', [
  z.object({
    mode: z.literal('demo'),
    ...common,
    /** The chapter of the demo’s story that its organization was prepared for. */
    chapter: z.string().optional(),
  }),
  z.object({ mode: z.literal('credentials'), ...common, clientId: z.string(), clientSecret: z.string() }),
  z.object({ mode: z.literal('token'), ...common, apiKey: z.string(), accessToken: z.string() }),
])

export type Session = z.infer<typeof sessionSchema>

/** What a browser may know of its session. */
export interface SessionView {
  readonly mode: Session['mode']
  readonly orgId: string
  readonly sandbox: string
  /** ISO 8601, UTC. */
  readonly expiresAt: string
}

export function viewOf({ mode, orgId, sandbox, expiresAt }: Session): SessionView {
  return { mode, orgId, sandbox, expiresAt: new Date(expiresAt).toISOString() }
}

/** What a draft belongs to. In the demo it outlives the organization, which is a new one for each session. */
export function draftScopeOf({ mode, orgId, sandbox }: Session): string {
  return `${mode === 'demo' ? 'demo' : orgId}/${sandbox}`
}

/** Visitors of the demo have no credential to be named by. */
export const demoActor = 'Demo visitor'

/** Who acts, for the journal: the credential, never its secret. */
export function actorOf(session: Session): string {
  if (session.mode === 'demo') return demoActor
  return session.mode === 'credentials' ? session.clientId : session.apiKey
}
