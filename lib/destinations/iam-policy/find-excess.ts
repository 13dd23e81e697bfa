import { matchesGlob } from './glob'
import type { Need } from './judge-permission'
import { coversAction, coversResource } from './match-statement'
import type { Policy, Statement } from './policy'

interface Scope {
  readonly needs: readonly Need[]
  /** Every action of the services that are needed, so that a wildcard can be told from what it stands for. */
  readonly knownActions: readonly string[]
  /** A resource of the same kind that nobody asked for. */
  readonly foreignResource: string
}

const namedMax = 3

/** What a policy allows beyond the needs, one sentence per statement and kind. It works all the same. */
export function findExcess(policy: Policy, scope: Scope): string[] {
  return policy
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) => [...excessActions(statement, scope), ...excessResources(statement, scope)])
}

function excessActions({ label, actions }: Statement, { needs, knownActions }: Scope): string[] {
  if (actions.isExcept)
    return [
      `${label} allows everything but ${actions.patterns.slice(0, namedMax).join(', ')}. Name what is needed instead.`,
    ]
  const isNeeded = (action: string) =>
    needs.some((need) => need.action.toLowerCase() === action.toLowerCase())
  return actions.patterns.flatMap((pattern) => {
    if (/^\*+(:\*+)?$/.test(pattern)) return [`${label} allows every action of every AWS service.`]
    const covered = knownActions.filter((action) => matchesGlob(pattern.toLowerCase(), action.toLowerCase()))
    const others = covered.filter((action) => !isNeeded(action))
    if (others.length > 0 && pattern.includes('*'))
      return [`${label}: ${pattern} also allows ${named(others)}.`]
    const isUseless = others.length > 0 || (covered.length === 0 && !isNeeded(pattern))
    return isUseless ? [`${label} allows ${pattern}, which nothing here needs.`] : []
  })
}

/** Whether it lets the key do what is needed, but in more places. */
function excessResources(
  { label, actions, resources }: Statement,
  { needs, foreignResource }: Scope,
): string[] {
  const narrow = needs.filter(({ action, resource }) => resource !== '*' && coversAction(actions, action))
  const isWide = narrow.some(
    ({ resource }) =>
      isSameService(resource, foreignResource) && coversResource(resources, foreignResource) === 'yes',
  )
  const [first] = narrow
  return isWide && first
    ? [`${label} allows ${first.action} on other streams too. Name the stream’s ARN.`]
    : []
}

function isSameService(arn: string, other: string): boolean {
  return arn.split(':')[2] === other.split(':')[2]
}

function named(actions: readonly string[]): string {
  const shown = actions.slice(0, namedMax).join(', ')
  return actions.length > namedMax ? `${shown} and ${actions.length - namedMax} more actions` : shown
}
