import { z } from 'zod'
import { getAudiences, listAudiences } from '../aep/audiences'
import { type AudienceLookup, lookupLinesMax } from '../contract/audiences'
import { PlatformError } from '../errors'
import { answeredWithin } from './answered-within'
import { type IndexedAudience, toIndexedAudience } from './audience-index/indexed-audience'
import type { OperationContext } from './context'

export const audienceLookupSchema = z.strictObject({
  lines: z
    .array(z.string().trim().max(1_000, 'This is too long to be an ID or a name'))
    .min(1, 'Paste at least one line')
    .max(lookupLinesMax, `Paste ${lookupLinesMax.toLocaleString('en')} lines at a time`)
    .transform((lines) => [...new Set(lines.filter(Boolean))]),
})

/** How long somebody who pastes names waits for the list of all audiences, when that is just being read. */
const indexWaitMs = 20_000
/** Without that list each name is a search of its own. */
const searchedNamesMax = 40
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Tells for each line which audience it means. Ids are looked up at the platform; what is no id is a name, which must be
 * the whole one, in any case, or the id an uploaded audience has where it comes from.
 */
export async function lookUpAudiences(
  context: OperationContext,
  { lines }: z.infer<typeof audienceLookupSchema>,
): Promise<AudienceLookup> {
  const { audienceIndex, adobe } = context
  audienceIndex.keepFresh(context)
  const ids = lines.filter((line) => uuid.test(line))
  const names = lines.filter((line) => !uuid.test(line))
  const [byId, byName] = await Promise.all([
    getAudiences(
      adobe,
      ids.map((id) => id.toLowerCase()),
    ),
    findByName(context, names),
  ])
  const found: AudienceLookup['found'][number][] = []
  const unavailable: AudienceLookup['unavailable'][number][] = []
  const ambiguous: AudienceLookup['ambiguous'][number][] = []
  const notFound: string[] = []
  const unchecked: string[] = []
  for (const line of lines) {
    const one = byId.get(line.toLowerCase())
    const meant = one ? [toIndexedAudience(one)] : uuid.test(line) ? [] : byName.get(line)
    const views = meant?.map((audience) => audienceIndex.view(audience))
    const [audience, ...others] = views ?? []
    if (!views) unchecked.push(line)
    else if (!audience) notFound.push(line)
    else if (others.length > 0) ambiguous.push({ line, audiences: views })
    else if (audience.unavailableReason) unavailable.push({ line, audience })
    else found.push({ line, audience })
  }
  return { found, unavailable, ambiguous, notFound, unchecked }
}

type Named = ReadonlyMap<string, readonly IndexedAudience[]>

/** @returns without an entry for the names that could not be looked up */
async function findByName(context: OperationContext, names: readonly string[]): Promise<Named> {
  const { known } = context.audienceIndex
  if (names.length === 0) return new Map()
  if (known.status === 'reading') await answeredWithin(indexWaitMs, known.settled())
  return known.status === 'ready'
    ? findInIndex(known.byId.values(), names)
    : searchOneByOne(context, names.slice(0, searchedNamesMax))
}

function findInIndex(audiences: Iterable<IndexedAudience>, names: readonly string[]): Named {
  const wanted = new Map<string, IndexedAudience[]>(names.map((name) => [plain(name), []]))
  const outside = new Map<string, IndexedAudience[]>(names.map((name) => [name, []]))
  for (const audience of audiences) {
    wanted.get(plain(audience.name))?.push(audience)
    if (audience.outsideId !== undefined) outside.get(audience.outsideId)?.push(audience)
  }
  return new Map(
    names.map((name) => {
      const named = wanted.get(plain(name)) ?? []
      return [name, named.length > 0 ? named : (outside.get(name) ?? [])]
    }),
  )
}

async function searchOneByOne({ adobe }: OperationContext, names: readonly string[]): Promise<Named> {
  const found = new Map<string, IndexedAudience[]>()
  for (const name of names) {
    try {
      const { audiences } = await listAudiences(adobe, { name, limit: 100 })
      const same = audiences.map(toIndexedAudience).filter((audience) => plain(audience.name) === plain(name))
      found.set(name, same)
    } catch (error) {
      // The rest of the report is worth more than none; this name is told as not looked up.
      if (!(error instanceof PlatformError)) throw error
    }
  }
  return found
}

/** Names as people compare them: in any case, with any blanks. */
function plain(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
