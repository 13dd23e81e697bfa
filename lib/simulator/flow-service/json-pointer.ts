/**
 * Whether a JSON Pointer leads to a place where an operation may act, as RFC 6901 and 6902 say: an array is entered
 * by an index without leading zeros that exists, and added to at its end or by `-`; of an object's members `add`
 * alone may name a new one. The library that applies patches is more lenient in all of this.
 */
export function leadsToPlace(document: unknown, pointer: string, isAdd: boolean): boolean {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = tokens.pop()
  if (last === undefined) return false
  let parent = document
  for (const token of tokens) parent = childOf(parent, token)
  if (Array.isArray(parent)) return isAdd ? isPlaceIn(parent, last) : isIndexIn(parent, last)
  if (typeof parent !== 'object' || parent === null) return false
  return isAdd || Object.hasOwn(parent, last)
}

function childOf(parent: unknown, token: string): unknown {
  if (Array.isArray(parent)) return isIndexIn(parent, token) ? parent[Number(token)] : undefined
  if (typeof parent !== 'object' || parent === null) return undefined
  return Object.getOwnPropertyDescriptor(parent, token)?.value
}

function isPlaceIn(list: readonly unknown[], token: string): boolean {
  return token === '-' || token === String(list.length) || isIndexIn(list, token)
}

function isIndexIn(list: readonly unknown[], token: string): boolean {
  return /^(0|[1-9]\d*)$/.test(token) && Number(token) < list.length
}
