import { editDistance } from './edit-distance'

/** One mistake in about five letters is a slip; more is another word. */
const lettersPerMistake = 5

/**
 * The known attribute path a mistyped one most likely meant. In this order: the same letters in other case; a few
 * letters off; the same last name, or one a few letters off, under the same first one; the same last name anywhere.
 * Undefined when nothing is close.
 */
export function suggestPath(typed: string, known: readonly string[]): string | undefined {
  const wanted = split(typed)
  const candidates = known.map(split)
  const underFirst = candidates.filter(({ first }) => first === wanted.first)
  const found =
    candidates.find(({ lower }) => lower === wanted.lower) ??
    closest(candidates, wanted, 'lower') ??
    closest(underFirst, wanted, 'last') ??
    candidates.find(({ last }) => last === wanted.last)
  return found?.path
}

interface PathParts {
  readonly path: string
  readonly lower: string
  readonly first: string
  readonly last: string
}

function split(path: string): PathParts {
  const lower = path.toLowerCase()
  const names = lower.split('.')
  return { path, lower, first: names[0] ?? '', last: names.at(-1) ?? '' }
}

/** The nearest by whole path or last name, as long as it is near at all; the first of equals. */
function closest(
  candidates: readonly PathParts[],
  wanted: PathParts,
  part: 'lower' | 'last',
): PathParts | undefined {
  let nearest: PathParts | undefined
  let limit = Math.floor(wanted[part].length / lettersPerMistake)
  for (const candidate of candidates) {
    const distance = editDistance(wanted[part], candidate[part], limit)
    if (distance > limit) continue
    nearest = candidate
    limit = distance - 1
    if (limit < 0) break
  }
  return nearest
}
