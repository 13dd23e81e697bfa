/** Values of a made-up profile; any other attribute is named by its path. */
const known: Readonly<Record<string, string>> = {
  'person.name.firstName': 'Ana',
  'person.name.lastName': 'Ruiz',
  'personalEmail.address': 'ana@example.com',
}

interface Nested {
  [name: string]: Nested | string
}

/** Puts mapped attributes where their paths say: dots descend. Where two paths collide the longer one stays. */
export function nestedAttributes(paths: readonly string[]): Readonly<Record<string, unknown>> {
  const root: Nested = {}
  for (const path of paths.toSorted((one, other) => one.length - other.length)) {
    const names = path.split('.')
    const last = names.pop() ?? path
    let place = root
    for (const name of names) place = descend(place, name)
    place[last] = known[path] ?? `sample of ${last}`
  }
  return root
}

function descend(place: Nested, name: string): Nested {
  const next = Object.hasOwn(place, name) ? place[name] : undefined
  if (typeof next === 'object') return next
  const made: Nested = {}
  place[name] = made
  return made
}
