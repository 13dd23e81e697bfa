import { isDeepStrictEqual } from 'node:util'
import type { Transformation } from './given-fields'

type AudienceSelector = NonNullable<Transformation['params']['segmentSelectors']>['selectors'][number]

/**
 * Writes the times the service keeps on audience selectors: strings of epoch seconds.
 * One that did not change keeps both; a replaced one keeps the time it was created.
 *
 * @param before  the transformations until now, empty for a new dataflow
 */
export function stampSelectors(
  before: readonly Transformation[],
  after: readonly Transformation[],
  nowMs: number,
): Transformation[] {
  const known = new Map(before.flatMap(audiencesOf).map((selector) => [selector.value.id, selector]))
  const now = String(Math.floor(nowMs / 1000))
  const stamp = (selector: AudienceSelector): AudienceSelector => {
    const previous = known.get(selector.value.id)
    if (previous && isDeepStrictEqual(previous, selector)) return selector
    const createTime = previous?.value.createTime ?? now
    return { ...selector, value: { ...selector.value, createTime, updateTime: now } }
  }
  return after.map((transformation) => withAudiences(transformation, audiencesOf(transformation).map(stamp)))
}

function audiencesOf({ params }: Transformation): AudienceSelector[] {
  return params.segmentSelectors?.selectors ?? []
}

function withAudiences(transformation: Transformation, selectors: AudienceSelector[]): Transformation {
  const { params } = transformation
  if (!params.segmentSelectors) return transformation
  return {
    ...transformation,
    params: { ...params, segmentSelectors: { ...params.segmentSelectors, selectors } },
  }
}
