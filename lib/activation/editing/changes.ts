import type { Contents, ContentsAudience } from './contents'
import { isSameValue } from './same-value'

/** One thing that differs between two states of a dataflow. */
export type Change =
  | { readonly part: 'name' | 'description'; readonly from: string; readonly to: string }
  | { readonly part: 'audience'; readonly action: 'add' | 'remove'; readonly audience: ContentsAudience }
  | { readonly part: 'attribute'; readonly action: 'add' | 'remove'; readonly path: string }
  | { readonly part: 'target'; readonly parameter: string; readonly from: unknown; readonly to: unknown }

/**
 * What leads from one state to another, in the order in which a person reads it. A part that one of the states does not
 * tell is not compared: an entry of the trail may know only some.
 */
export function changesBetween(before: Partial<Contents>, after: Partial<Contents>): readonly Change[] {
  return [
    ...textChange('name', before.name, after.name),
    ...textChange('description', before.description, after.description),
    ...targetChanges(before.target, after.target),
    ...audienceChanges(before.audiences, after.audiences),
    ...attributeChanges(before.attributes, after.attributes),
  ]
}

function textChange(
  part: 'name' | 'description',
  from: string | undefined,
  to: string | undefined,
): Change[] {
  return from === undefined || to === undefined || from === to ? [] : [{ part, from, to }]
}

function targetChanges(from: Contents['target'] | undefined, to: Contents['target'] | undefined): Change[] {
  if (!from || !to) return []
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((parameter) => !isSameValue(from[parameter], to[parameter]))
    .map((parameter) => ({ part: 'target', parameter, from: from[parameter], to: to[parameter] }))
}

function audienceChanges(
  from: readonly ContentsAudience[] | undefined,
  to: readonly ContentsAudience[] | undefined,
): Change[] {
  if (!from || !to) return []
  const fromIds = new Set(from.map(({ id }) => id))
  const toIds = new Set(to.map(({ id }) => id))
  const change = (action: 'add' | 'remove') => (audience: ContentsAudience) =>
    ({ part: 'audience', action, audience }) as const
  return [
    ...to.filter(({ id }) => !fromIds.has(id)).map(change('add')),
    ...from.filter(({ id }) => !toIds.has(id)).map(change('remove')),
  ]
}

function attributeChanges(from: readonly string[] | undefined, to: readonly string[] | undefined): Change[] {
  if (!from || !to) return []
  const fromPaths = new Set(from)
  const toPaths = new Set(to)
  const change = (action: 'add' | 'remove') => (path: string) =>
    ({ part: 'attribute', action, path }) as const
  return [
    ...to.filter((path) => !fromPaths.has(path)).map(change('add')),
    ...from.filter((path) => !toPaths.has(path)).map(change('remove')),
  ]
}
