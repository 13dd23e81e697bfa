import { plural } from '@/components/ui/plural'
import { type SampleProfileId, sampleProfiles } from '@/lib/activation/record-preview/sample-profile'

/** What decides how a record looks. */
export interface RecordSelection {
  readonly audiences: readonly { readonly id: string; readonly name: string }[]
  readonly attributes: readonly string[]
  readonly includeSegmentNames: boolean
  readonly includeSegmentTimestamps: boolean
  readonly profileId: SampleProfileId
}

export interface RecordChange {
  /** For someone who does not see the record. */
  readonly sentence: string
  /** The part of the record to look at; undefined when nothing was added. */
  readonly newestKey: string | undefined
}

/** What became different from one selection to the next; undefined when nothing did. */
export function recordChange(before: RecordSelection, after: RecordSelection): RecordChange | undefined {
  const audiences = difference(
    before.audiences.map(({ id }) => id),
    after.audiences.map(({ id }) => id),
  )
  const attributes = difference(before.attributes, after.attributes)
  const nameOf = (id: string) => [...after.audiences, ...before.audiences].find((one) => one.id === id)?.name
  const sentences = [
    ...(before.profileId === after.profileId
      ? []
      : [`Sample profile: ${sampleProfiles[after.profileId].label}.`]),
    ...sayDifference('audience', audiences, (id) => nameOf(id) || id),
    ...sayDifference('attribute', attributes, (path) => path),
    ...saySwitch('names', before.includeSegmentNames, after.includeSegmentNames),
    ...saySwitch('timestamps', before.includeSegmentTimestamps, after.includeSegmentTimestamps),
  ]
  if (sentences.length === 0) return undefined
  const newestAudience = audiences.added.at(-1)
  const newestAttribute = attributes.added.at(-1)
  const newestKey =
    (newestAttribute !== undefined && `attribute:${newestAttribute}`) ||
    (newestAudience !== undefined && `audience:${newestAudience}`) ||
    undefined
  return { sentence: sentences.join(' '), newestKey }
}

interface Difference {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

function difference(before: readonly string[], after: readonly string[]): Difference {
  const had = new Set(before)
  const has = new Set(after)
  return { added: after.filter((one) => !had.has(one)), removed: before.filter((one) => !has.has(one)) }
}

function sayDifference(noun: string, { added, removed }: Difference, nameOf: (key: string) => string) {
  return [...say(noun, added, 'added', nameOf), ...say(noun, removed, 'removed', nameOf)]
}

function say(noun: string, keys: readonly string[], verb: string, nameOf: (key: string) => string): string[] {
  const [only] = keys
  if (only === undefined) return []
  return keys.length === 1 ? [`${nameOf(only)} ${verb}.`] : [`${plural(keys.length, noun)} ${verb}.`]
}

function saySwitch(what: string, before: boolean, after: boolean): string[] {
  return before === after ? [] : [`Audience ${what} ${after ? 'added' : 'removed'}.`]
}
