import type { Contents } from '@/lib/activation/editing/contents'

/** How many audiences or attributes both states have; undefined when one of them does not tell. */
export function commonCount(
  left: Partial<Contents>,
  right: Partial<Contents>,
  noun: 'audience' | 'attribute',
): number | undefined {
  const keysOf = ({ audiences, attributes }: Partial<Contents>) =>
    noun === 'audience' ? audiences?.map(({ id }) => id) : attributes
  const [one, other] = [keysOf(left), keysOf(right)]
  if (!one || !other) return undefined
  const otherKeys = new Set(other)
  return one.filter((key) => otherKeys.has(key)).length
}

const partWords = {
  name: 'its name',
  description: 'its description',
  audiences: 'its audiences',
  attributes: 'its attributes',
  target: 'its destination',
} as const satisfies Record<keyof Contents, string>

/** The parts that a state does not tell, in words. */
export function untoldParts(contents: Partial<Contents>): readonly string[] {
  return Object.entries(partWords)
    .filter(([part]) => !Object.hasOwn(contents, part))
    .map(([, words]) => words)
}
