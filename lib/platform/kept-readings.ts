import 'server-only'
import { LRUCache } from 'lru-cache'
import type { AdobeContext } from '../aep/request'
import { readProfileSchema } from '../aep/union-schema'
import { handOverSignal, inBackground } from '../background-work'
import type { ProfileSchema } from '../contract/profile-schema'
import { logError } from '../http/problem'
import { AudienceCatalogue } from '../operations/audience-index/audience-catalogue'
import { AudienceIndex, type SharedCatalogue } from '../operations/audience-index/audience-index'
import type { ReadingContext } from '../operations/audience-index/reading-context'
import { remember } from '../remember'
import type { Session } from '../session/session'
import { adobeFor } from './adobe-context'
import { credentialKey } from './credential-key'
import { getOrMake } from './get-or-make'

/** What takes long to read and changes rarely is kept in this process, for whoever may see it. */

/** Ten thousand audiences take some five megabytes. */
const audienceIndexes = () =>
  remember(
    'audience-indexes',
    () => new LRUCache<string, AudienceIndex>({ max: 40, ttl: 3_600_000, updateAgeOnGet: true }),
  )

/** Dates in the demo are relative to when its platform was made, so that one does not last. */
const demoCatalogues = () =>
  remember('demo-catalogues', () => new LRUCache<string, SharedCatalogue>({ max: 10, ttl: 3_600_000 }))

const keptSchemas = () =>
  remember('profile-schemas', () => new LRUCache<string, Promise<ProfileSchema>>({ max: 50, ttl: 600_000 }))

/** What work needs that goes on without a request. */
export function backgroundOf({ id }: Pick<Session, 'id'>): Omit<ReadingContext, 'adobe'> {
  return {
    now: Date.now,
    inBackground,
    handOver: handOverSignal(),
    reportError: (error, where) => logError(error, id, where),
  }
}

/** What one credential may see is its own: another one has an index of its own. */
export async function audienceIndexOf(session: Session): Promise<AudienceIndex> {
  const shared = session.mode === 'demo' ? await demoCatalogueOf(session) : undefined
  const key = `${credentialKey(session)} ${session.sandbox}`
  return getOrMake(audienceIndexes(), key, () => new AudienceIndex(shared))
}

/** All organizations of the demo have the same audiences: they are read once, from one that nobody visits. */
async function demoCatalogueOf({ sandbox, ...session }: Session): Promise<SharedCatalogue> {
  const adobe = await adobeFor({ ...session, sandbox, orgId: 'DEMOCATALOGUE@AdobeOrg' })
  return getOrMake(demoCatalogues(), sandbox, () => ({
    catalogue: new AudienceCatalogue(),
    context: { adobe, ...backgroundOf(session) },
  }))
}

/**
 * The union schema is large and changes rarely: fetched once per credential and sandbox, kept ten minutes. Visitors of
 * the demo share one: each has an organization, but all organizations have the same schema.
 */
export function profileSchemaOf(session: Session, adobe: AdobeContext): Promise<ProfileSchema> {
  const owner = session.mode === 'demo' ? 'demo' : credentialKey(session)
  const key = `${owner} ${session.sandbox}`
  return getOrMake(keptSchemas(), key, () => {
    const fetching = readProfileSchema(adobe)
    // A failure is told to whoever waits for it, but not kept for those who ask later.
    fetching.catch(() => keptSchemas().delete(key))
    return fetching
  })
}
