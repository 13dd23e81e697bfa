import type { SampleValue } from './sample-value'

/** An object whose members are attributes or further such objects. */
export interface NestedAttributes {
  [name: string]: NestedAttributes | SampleValue
}

/** Puts attributes where their paths say: dots descend. Where two paths collide the longer one stays. */
export function nestedAttributes(
  values: readonly (readonly [path: string, value: SampleValue])[],
): NestedAttributes {
  const root = emptyObject()
  for (const [path, value] of values) {
    const names = path.split('.')
    const last = names.pop() ?? path
    let place = root
    for (const name of names) place = descend(place, name)
    if (typeof place[last] !== 'object') place[last] = value
  }
  return root
}

function descend(place: NestedAttributes, name: string): NestedAttributes {
  const next = place[name]
  if (typeof next === 'object') return next
  const made = emptyObject()
  place[name] = made
  return made
}

/** Without a prototype, so that a field may have any name, `__proto__` among them. */
function emptyObject(): NestedAttributes {
  // Object.create is typed as any; an object without members is one of these.
  return Object.create(null) as NestedAttributes
}
