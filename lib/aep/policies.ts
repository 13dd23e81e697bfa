/**
 * Policy Service: whether the organization's policies let labelled data be used for something.
 *
 * Covered: evaluation of labels against one core marketing action. Left out: writing policies and labels, custom actions.
 */
import { z } from 'zod'
import { shown } from './flow-service'
import { type AdobeContext, request } from './request'

const policySchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: shown(z.string()),
  status: shown(z.string()),
  /** `AND` or `OR` over labels and further conditions. */
  deny: z.unknown(),
})

const verdictSchema = z.looseObject({ violatedPolicies: z.array(policySchema).default([]) })

/** A policy in force that forbids the use. */
export interface ViolatedPolicy {
  readonly id: string
  readonly name: string
  /** Labels its condition names, at any depth, without `core/`. */
  readonly labels: readonly string[]
}

/**
 * The policies that forbid to use data with these labels for an action. Drafts of policies do not count.
 *
 * @param labels  such as `C2`
 * @source Policy Service reference: an empty list means that nothing is violated
 */
export async function violatedPolicies(
  context: AdobeContext,
  action: string,
  labels: readonly string[],
): Promise<ViolatedPolicy[]> {
  const path = ['marketingActions', 'core', action, 'constraints']
  const query = { duleLabels: labels.join(','), includeDraft: 'false' }
  const call = { service: 'policies', method: 'GET', path, query } as const
  const verdict = await request(context, call, verdictSchema)
  return verdict.violatedPolicies.map(({ id, name, deny }) => ({ id, name, labels: labelsIn(deny) }))
}

function labelsIn(condition: unknown): string[] {
  if (typeof condition !== 'object' || condition === null) return []
  return Object.entries(condition).flatMap(([name, value]) =>
    name === 'label' && typeof value === 'string' ? [value.replace(/^core\//, '')] : labelsIn(value),
  )
}
