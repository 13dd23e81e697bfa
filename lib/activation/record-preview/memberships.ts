import type { OtherAudience, SampleProfile } from './sample-profile'
import { toMoment } from './sample-times'
import { stableFraction } from './stable-fraction'

const dayMs = 86_400_000
const secondMs = 1_000

/** What a target connection adds to each membership, and what about it the documentation leaves open. */
export interface RecordOptions {
  readonly includeSegmentNames: boolean
  readonly includeSegmentTimestamps: boolean
  /** How `lastQualificationTime` ends: in `Z`, unless told. Samples of exported records have both. */
  readonly timeForm?: 'zulu' | 'offset'
  /** Whether names bring the timestamps along, as the documented sample for names shows; they do not, unless told. */
  readonly nameTimes?: 'independent' | 'together'
}

/** An audience that the dataflow sends. Times are epoch ms; those that are not known are made up. */
export interface RecordAudience {
  readonly id: string
  readonly name?: string | undefined
  readonly createdAtMs?: number | undefined
  readonly updatedAtMs?: number | undefined
  /** When it was added to the dataflow; now, unless told. */
  readonly mappedAtMs?: number | undefined
  readonly mappingUpdatedAtMs?: number | undefined
}

/** One entry of `segmentMembership.ups`. The first two are always there. Times are epoch ms, but for the first. */
export interface Membership {
  readonly lastQualificationTime: string
  readonly status: 'realized' | 'exited'
  readonly name?: string
  readonly createdAt?: number
  readonly updatedAt?: number
  readonly mappingCreatedAt?: number
  readonly mappingUpdatedAt?: number
}

export interface MembershipInput {
  readonly profile: Pick<SampleProfile, 'change' | 'hasLeftAnother'>
  readonly audiences: readonly RecordAudience[]
  readonly others: readonly OtherAudience[]
  readonly options: RecordOptions
  readonly nowMs: number
  readonly changedAudienceId?: string | undefined
}

/** The memberships a record carries: those of the dataflow's audiences in its order, then the others. */
export function memberships(input: MembershipInput): Readonly<Record<string, Membership>> {
  const { audiences, others, nowMs } = input
  const changedId = input.changedAudienceId ?? audiences[0]?.id
  const leftId = audiences.find(({ id }) => id !== changedId)?.id
  const stateOf = (id: string): MembershipState => {
    const { change, hasLeftAnother } = input.profile
    if (id === changedId && change !== 'stays') {
      return { status: change === 'joins' ? 'realized' : 'exited', atMs: nowMs }
    }
    if (id === leftId && hasLeftAnother) return { status: 'exited', atMs: nowMs - dayMs }
    return { status: 'realized', atMs: nowMs - daysOf(id, { from: 1, to: 60 }) }
  }
  return Object.fromEntries([
    ...audiences.map((audience) => [audience.id, chosen(audience, stateOf(audience.id), input)] as const),
    ...others.map((other) => [other.id, bystander(other, stateOf(other.id), input)] as const),
  ])
}

interface MembershipState {
  readonly status: Membership['status']
  readonly atMs: number
}

function chosen(audience: RecordAudience, state: MembershipState, input: MembershipInput): Membership {
  const { mappedAtMs = Math.floor(input.nowMs / secondMs) * secondMs } = audience
  const mapping = {
    mappingCreatedAt: mappedAtMs,
    mappingUpdatedAt: audience.mappingUpdatedAtMs ?? mappedAtMs,
  }
  return bystander(audience, state, input, mapping)
}

/** An audience that is not part of the dataflow has no times of being so (assumed). */
function bystander(
  audience: RecordAudience,
  { status, atMs }: MembershipState,
  { options, nowMs }: MembershipInput,
  mapping: Pick<Membership, 'mappingCreatedAt' | 'mappingUpdatedAt'> = {},
): Membership {
  const { id, name } = audience
  const hasTimes =
    options.includeSegmentTimestamps || (options.includeSegmentNames && options.nameTimes === 'together')
  const moment = toMoment(atMs)
  return {
    lastQualificationTime: options.timeForm === 'offset' ? moment.replace('Z', '+0000') : moment,
    status,
    ...(options.includeSegmentNames && name !== undefined && { name }),
    ...(hasTimes && {
      createdAt: audience.createdAtMs ?? Math.floor(nowMs - daysOf(id, { from: 300, to: 900 })),
      updatedAt: audience.updatedAtMs ?? Math.floor(nowMs - daysOf(id, { from: 61, to: 200 })),
      ...mapping,
    }),
  }
}

/** As many days as fit the audience, in ms. */
function daysOf(id: string, { from, to }: { readonly from: number; readonly to: number }): number {
  return (from + stableFraction(id) * (to - from)) * dayMs
}
