import type { PolicyVerdict } from '../permissions/permissions'
import { coversAction, coversResource, type WantedResource } from './match-statement'
import type { Policy, Statement } from './policy'

/** One action on one resource. */
export interface Need {
  readonly action: string
  readonly resource: WantedResource
}

interface Judgement {
  readonly verdict: PolicyVerdict
  readonly sentence: string
}

/** What a statement says about a need: that it covers it, or what stands against that. */
interface Found {
  readonly statement: Statement
  /** Empty when it covers the need for certain. */
  readonly reservations: readonly string[]
}

/**
 * Whether a policy grants an action, by the rules of IAM: nothing is allowed unless a statement allows it, and a
 * denial wins over all of them. What depends on a condition is told as that, neither granted nor missing.
 *
 * @source AWS IAM user guide, "Policy evaluation logic" (documented)
 */
export function judgePermission(policy: Policy, need: Need): Judgement {
  const denials = findings(policy, 'Deny', need)
  const denial = denials.find(isCertain)
  if (denial) return { verdict: 'denied', sentence: deniedBy(denial) }
  const grants = findings(policy, 'Allow', need)
  const grant = grants.find(isCertain)
  const [perhapsDenied] = denials
  if (grant && !perhapsDenied) return { verdict: 'granted', sentence: `${grant.statement.label} allows it.` }
  if (grant && perhapsDenied) {
    const sentence = `${grant.statement.label} allows it, but ${lowerFirst(perhapsDenied.statement.label)} may deny it: that one ${and(perhapsDenied.reservations)}.`
    return { verdict: 'conditional', sentence }
  }
  const [perhapsGranted] = grants
  if (perhapsGranted) {
    const sentence = `${perhapsGranted.statement.label} allows it, but ${and(perhapsGranted.reservations)}. It may not apply to Adobe’s calls.`
    return { verdict: 'conditional', sentence }
  }
  return { verdict: 'missing', sentence: whyMissing(policy, need) }
}

function findings(policy: Policy, effect: Statement['effect'], { action, resource }: Need): Found[] {
  return policy.flatMap((statement) => {
    if (statement.effect !== effect || !coversAction(statement.actions, action)) return []
    const covers = coversResource(statement.resources, resource)
    if (covers === 'no') return []
    const depends =
      covers === 'maybe' ? [`is about ${listed(statement)}, and your own is not entered completely yet`] : []
    return [{ statement, reservations: [...statement.reservations, ...depends] }]
  })
}

function isCertain({ reservations }: Found): boolean {
  return reservations.length === 0
}

function deniedBy({ statement }: Found): string {
  return `${statement.label} denies it, which wins over whatever allows it. Take it out there.`
}

/** Names the statement that comes closest, since that is the one to put right. */
function whyMissing(policy: Policy, { action, resource }: Need): string {
  const near = policy.find(({ effect, actions }) => effect === 'Allow' && coversAction(actions, action))
  if (!near) return 'No statement allows it.'
  if (resource === '*')
    return `${near.label} allows it on ${listed(near)} only, and AWS grants ${action} on * alone. Give it a statement of its own, with "Resource": "*".`
  return `${near.label} allows it on ${listed(near)}, which is not ${resource}.`
}

const shownMax = 2

function listed({ resources: { isExcept, patterns } }: Statement): string {
  const shown = patterns.slice(0, shownMax).join(', ')
  const more = patterns.length > shownMax ? ` and ${patterns.length - shownMax} more` : ''
  return `${isExcept ? 'everything but ' : ''}${shown}${more}`
}

function and(parts: readonly string[]): string {
  return parts.join(', and ')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
