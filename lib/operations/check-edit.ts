import { changesBetween } from '../activation/editing/changes'
import type { Contents } from '../activation/editing/contents'
import type { DataflowEdit } from '../activation/editing/edit-schema'
import { rulesOf } from '../destinations/rules/rules-of'
import { type FieldProblem, ValidationError } from '../errors'
import { toFieldProblems } from '../field-problems'
import { checkAttributes, checkAudiences } from './check-draft'
import { checkPolicies } from './check-policies'
import type { OperationContext } from './context'
import type { EditableDataflow } from './read-held-dataflow'

/**
 * Checks an edit before anything is sent: what it adds exists and may be sent, it leaves something to export, and its
 * target is one. What the dataflow holds already is not judged; it may be older than today’s rules.
 *
 * @throws ValidationError  one sentence per audience, attribute or field
 */
export async function checkEdit(
  context: OperationContext,
  { edit, held, from, to }: { edit: DataflowEdit; held: EditableDataflow; from: Contents; to: Contents },
): Promise<void> {
  const changes = changesBetween(from, to)
  const audiences = changes.flatMap((change) =>
    change.part === 'audience' && change.action === 'add' ? [change.audience] : [],
  )
  const attributes = changes.flatMap((change) =>
    change.part === 'attribute' && change.action === 'add' ? [change.path] : [],
  )
  const problems = await Promise.all([
    audiences.length > 0 ? checkAudiences(context, { audiences }) : [],
    attributes.length > 0 ? checkAttributes(context, { attributes }) : [],
    attributes.length > 0 ? checkPolicies(context, { attributes }) : [],
  ])
  const target = changes.some(({ part }) => part === 'target') ? targetProblems(held, to) : []
  const fields = [
    ...emptied(from, to),
    ...placed(problems.flat(), { audiences, attributes }, edit),
    ...target,
  ]
  if (fields.length > 0) throw new ValidationError(fields)
}

function emptied(from: Contents, to: Contents): FieldProblem[] {
  return (['audiences', 'attributes'] as const)
    .filter((part) => from[part].length > 0 && to[part].length === 0)
    .map((part) => ({
      path: part,
      message: `Keep at least one ${part === 'audiences' ? 'audience' : 'attribute'}. To stop exports, disable the dataflow instead`,
    }))
}

function targetProblems({ destination }: EditableDataflow, { target }: Contents): FieldProblem[] {
  const parsed = rulesOf(destination.id).targetSchema.safeParse(target)
  if (parsed.success) return []
  return toFieldProblems(parsed.error).map(({ path, message }) => ({ path: `target.${path}`, message }))
}

/** Problems name places among what is added; whoever sent the edit knows places in its whole lists. */
function placed(
  problems: readonly FieldProblem[],
  added: { readonly audiences: readonly { readonly id: string }[]; readonly attributes: readonly string[] },
  edit: DataflowEdit,
): FieldProblem[] {
  return problems.map(({ path, message }) => {
    const [part, place] = path.split('.')
    const index =
      part === 'audiences'
        ? edit.audiences?.findIndex(({ id }) => id === added.audiences[Number(place)]?.id)
        : edit.attributes?.indexOf(added.attributes[Number(place)] ?? '')
    return { path: index === undefined || index < 0 ? (part ?? '') : `${part}.${index}`, message }
  })
}
