import { toSchemaTree } from '../activation/schema-tree'
import { violatedPolicies } from '../aep/policies'
import { type FieldProblem, PlatformError } from '../errors'
import type { OperationContext } from './context'

/** What sending records to a stream is to the organization's policies. */
const marketingAction = 'exportToThirdParty'

/**
 * Says of each attribute that the organization's policies keep inside, which policy it is. A credential that may not
 * ask is not held up: then Adobe alone decides.
 */
export async function checkPolicies(
  context: OperationContext,
  { attributes }: { readonly attributes: readonly string[] },
): Promise<FieldProblem[]> {
  const { byPath } = toSchemaTree(await context.profileSchema())
  const labelsOf = (path: string) => byPath.get(path)?.labels ?? []
  const labels = [...new Set(attributes.flatMap(labelsOf))]
  if (labels.length === 0) return []
  const violated = await violatedPolicies(context.adobe, marketingAction, labels).catch((error: unknown) => {
    if (error instanceof PlatformError && mayNotAsk(error)) return []
    throw error
  })
  return attributes.flatMap((path, index) => {
    const policy = violated.find((one) => one.labels.some((label) => labelsOf(path).includes(label)))
    if (!policy) return []
    const reason = labelsOf(path).filter((label) => policy.labels.includes(label))
    const message = `The policy “${policy.name}” keeps “${path}” inside, because it is labelled ${reason.join(', ')}. Remove the attribute, or ask whoever keeps your organization’s policies`
    return [{ path: `attributes.${index}`, message }]
  })
}

function mayNotAsk({ platformStatus }: PlatformError): boolean {
  return platformStatus === 401 || platformStatus === 403 || platformStatus === 404
}
