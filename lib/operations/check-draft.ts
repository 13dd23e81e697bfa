import { unavailableReason } from '../activation/audience-availability'
import { checkPath, pathProblem } from '../activation/check-path'
import type { ActivationDraft } from '../activation/draft'
import { toSchemaTree } from '../activation/schema-tree'
import { getAudiences } from '../aep/audiences'
import { getConnection } from '../aep/connections'
import { type DestinationId, destinationOf } from '../destinations/registry'
import { type FieldProblem, PlatformError, ValidationError } from '../errors'
import { checkPolicies } from './check-policies'
import type { OperationContext } from './context'

/**
 * Checks what only the platform knows: that audiences, attributes and a reused account exist in this sandbox, and that
 * no policy of the organization keeps an attribute inside. Makes no
 * change anywhere, so that a mistake is found before the first resource is created.
 *
 * @throws ValidationError  one sentence per audience, attribute or account that is not there
 */
export async function checkDraft(
  context: OperationContext,
  draft: ActivationDraft<DestinationId>,
): Promise<void> {
  const problems = await Promise.all([
    checkAudiences(context, draft),
    checkAttributes(context, draft),
    checkAccount(context, draft),
    checkPolicies(context, draft),
  ])
  const fields = problems.flat()
  if (fields.length > 0) throw new ValidationError(fields)
}

/** Says of each audience that does not exist here, or cannot be sent, why. */
export async function checkAudiences(
  { adobe }: OperationContext,
  draft: Pick<ActivationDraft, 'audiences'>,
): Promise<FieldProblem[]> {
  const found = await getAudiences(
    adobe,
    draft.audiences.map(({ id }) => id),
  )
  return draft.audiences.flatMap(({ id, name }, index) => {
    const audience = found.get(id)
    const path = `audiences.${index}`
    const called = name || id
    if (!audience) {
      const message = `The audience “${called}” does not exist in this sandbox. Remove it, or check the sandbox at the top of the page`
      return [{ path, message }]
    }
    const reason = unavailableReason({
      lifecycleState: audience.lifecycleState,
      originName: audience.originName,
    })
    return reason ? [{ path, message: `The audience “${called}” cannot be sent. ${reason}` }] : []
  })
}

/** Says of each path that cannot be sent, why, and which one may have been meant. */
export async function checkAttributes(
  context: OperationContext,
  draft: Pick<ActivationDraft, 'attributes'>,
): Promise<FieldProblem[]> {
  const tree = toSchemaTree(await context.profileSchema())
  return draft.attributes.flatMap((path, index) => {
    const message = pathProblem(checkPath(tree, path))
    return message ? [{ path: `attributes.${index}`, message }] : []
  })
}

async function checkAccount(
  { adobe }: OperationContext,
  draft: ActivationDraft<DestinationId>,
): Promise<FieldProblem[]> {
  if (draft.account.kind === 'new') return []
  const destination = destinationOf(draft.destination)
  const path = 'account.connectionId'
  try {
    const connection = await getConnection(adobe, draft.account.connectionId)
    if (connection.connectionSpec.id === destination.connectionSpecId) return []
    return [{ path, message: `This account is not one for ${destination.name}. Choose another one` }]
  } catch (error) {
    if (!(error instanceof PlatformError && error.code === 'resource-gone')) throw error
    return [
      {
        path,
        message:
          'This account no longer exists in this sandbox. Choose another one, or enter new credentials',
      },
    ]
  }
}
