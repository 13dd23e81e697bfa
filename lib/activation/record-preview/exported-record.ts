import { type Membership, memberships, type RecordAudience, type RecordOptions } from './memberships'
import { type NestedAttributes, nestedAttributes } from './nested-attributes'
import type { OtherAudience, SampleProfile } from './sample-profile'
import { sampleValue } from './sample-value'

export interface RecordInput {
  readonly profile: SampleProfile
  /** Those the dataflow sends, in its order. */
  readonly audiences: readonly RecordAudience[]
  /** Dotted XDM paths, in the dataflow's order. */
  readonly attributes: readonly string[]
  readonly options: RecordOptions
  /** XDM type of an attribute, if known. */
  readonly typeOf: (path: string) => string | undefined
  /** When the record is exported, epoch ms. */
  readonly nowMs: number
  /** The audience that the profile joins or leaves; the first one unless told. */
  readonly changedAudienceId?: string | undefined
}

/** What a record is made of, before it is put together. */
export interface RecordParts {
  readonly attributes: NestedAttributes
  readonly memberships: Readonly<Record<string, Membership>>
  readonly identities: Readonly<Record<string, readonly { readonly id: string }[]>>
}

/** One record as it lands in the stream or event hub. */
export interface ExportedRecord extends Readonly<Record<string, unknown>> {
  readonly segmentMembership: { readonly ups: RecordParts['memberships'] }
  readonly identityMap: RecordParts['identities']
}

/**
 * The record that is exported for a profile: its mapped attributes nested by their paths, its memberships, and every
 * identity. The simulator exports with this function, so that what is shown before is what arrives after.
 *
 * @source exported data of Amazon Kinesis and Azure Event Hubs (documented); the order of its members is assumed
 */
export function exportedRecord(input: RecordInput): ExportedRecord {
  return toRecord(recordParts(input))
}

export function toRecord({ attributes, memberships: ups, identities }: RecordParts): ExportedRecord {
  return { ...attributes, segmentMembership: { ups }, identityMap: identities }
}

export function recordParts(input: RecordInput): RecordParts {
  const { profile, typeOf, nowMs } = input
  const values = presentAttributes(input).map(
    (path) => [path, sampleValue(path, typeOf(path), nowMs)] as const,
  )
  const identities = Object.entries(profile.identities).map(
    ([namespace, ids]) => [namespace, ids.map((id) => ({ id }))] as const,
  )
  return {
    attributes: nestedAttributes(values),
    memberships: memberships({ ...input, others: otherAudiencesOf(input) }),
    identities: Object.fromEntries(identities),
  }
}

/** Adobe writes these whole into every record; mapping a field of them changes nothing (assumed). */
const addedRoots: ReadonlySet<string | undefined> = new Set(['segmentMembership', 'identityMap'])

function presentAttributes({ profile, attributes }: RecordInput): string[] {
  return attributes.filter((path) => profile.has(path) && !addedRoots.has(path.split('.')[0]))
}

/** Memberships that are not the dataflow's doing: an audience that was chosen is not among them. */
function otherAudiencesOf({ profile, audiences }: RecordInput): OtherAudience[] {
  const chosen = new Set(audiences.map(({ id }) => id))
  return profile.otherAudiences.filter(({ id }) => !chosen.has(id))
}
