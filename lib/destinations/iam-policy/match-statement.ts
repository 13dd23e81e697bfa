import { matchesGlob } from './glob'
import type { Patterns } from './policy'

/** An ARN with `*` where a part is not known; `*` alone where AWS grants an action on nothing narrower. */
export type WantedResource = string

/** Whether a pattern of actions covers one. IAM does not tell upper from lower case here. */
export function coversAction({ isExcept, patterns }: Patterns, action: string): boolean {
  const isListed = patterns.some((pattern) => matchesGlob(pattern.toLowerCase(), action.toLowerCase()))
  return isListed !== isExcept
}

/**
 * Whether a list of resources covers one.
 *
 * @returns `maybe` when it depends on a part that is not known, such as the account
 */
export function coversResource(
  { isExcept, patterns }: Patterns,
  wanted: WantedResource,
): 'yes' | 'no' | 'maybe' {
  const listed = patterns.map((pattern) => matchResource(completeArn(pattern), wanted))
  const found = listed.includes('yes') ? 'yes' : listed.includes('maybe') ? 'maybe' : 'no'
  if (!isExcept || found === 'maybe') return found
  return found === 'yes' ? 'no' : 'yes'
}

/** Stands for a part that is not known: no pattern spells it out, so only a star covers it. */
const unknownPart = '\u0000'.repeat(20)

function matchResource(pattern: string, wanted: WantedResource): 'yes' | 'no' | 'maybe' {
  if (wanted === '*') return /^\*+$/.test(pattern) ? 'yes' : 'no'
  if (matchesGlob(pattern, wanted.replaceAll('*', unknownPart))) return 'yes'
  return wanted.includes('*') && overlap(pattern, wanted) ? 'maybe' : 'no'
}

/** Whether some text matches both, compared part by part. */
function overlap(pattern: string, wanted: WantedResource): boolean {
  const parts = pattern.split(':')
  return wanted.split(':').every((part, index) => {
    const other = parts[index] ?? '*'
    return matchesGlob(part, other) || matchesGlob(other, part)
  })
}

const arnParts = 6

/** An ARN with parts missing at its end means any of them; a variable stands for anything. */
function completeArn(pattern: string): string {
  const plain = pattern.replace(/\$\{[^}]*\}/g, '*')
  if (!plain.startsWith('arn:')) return plain
  const parts = plain.split(':')
  return [...parts, ...Array.from({ length: Math.max(0, arnParts - parts.length) }, () => '*')].join(':')
}
