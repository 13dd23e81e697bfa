import type { SimulatorFlags } from '../flags'
import type { Flow } from '../flow-service/entities'
import type { Audience } from '../segmentation/audience'

type Selector = NonNullable<
  NonNullable<Flow['transformations']>[number]['params']['segmentSelectors']
>['selectors'][number]

/** What a target connection adds to each membership. */
export interface MembershipOptions {
  readonly hasNames: boolean
  readonly hasTimes: boolean
}

/** One entry of `segmentMembership.ups`. */
export interface Membership {
  readonly lastQualificationTime: string
  readonly status: 'realized' | 'exited'
  readonly name?: string
  readonly createdAt?: number
  readonly updatedAt?: number
  readonly mappingCreatedAt?: number
  readonly mappingUpdatedAt?: number
}

/** How a profile's membership of an audience is written. Times of the mapping come from its selector, in seconds. */
export function membershipOf(
  { value }: Selector,
  audience: Audience | undefined,
  status: Membership['status'],
  atMs: number,
  options: MembershipOptions & { readonly flags: SimulatorFlags },
): Membership {
  const time = new Date(atMs).toISOString().slice(0, 19)
  const name = audience?.name ?? value.name
  const hasTimes = options.hasTimes || (options.hasNames && options.flags.eventNameTimes === 'together')
  return {
    lastQualificationTime: options.flags.eventTimeForm === 'zulu' ? `${time}Z` : `${time}+0000`,
    status,
    ...(options.hasNames && name !== undefined && { name }),
    ...(hasTimes && {
      createdAt: audience?.creationTime ?? atMs,
      updatedAt: audience?.updateTime ?? atMs,
      mappingCreatedAt: Number(value.createTime ?? 0) * 1_000,
      mappingUpdatedAt: Number(value.updateTime ?? 0) * 1_000,
    }),
  }
}
