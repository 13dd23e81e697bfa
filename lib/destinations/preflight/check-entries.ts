import type { FailedRung, PassedRung } from '../../contract/preflight'
import type { FieldProblem } from '../../errors'
import { toFieldProblems } from '../../field-problems'
import { type DestinationId, destinationOf } from '../registry'
import { rulesOf } from '../rules/rules-of'
import type { PreflightRequest } from './request-schema'

type Values = Readonly<Record<string, string | boolean>>

/** Entries in the right form, as the destination’s schemas read them. */
export interface CheckedEntries {
  readonly rung: PassedRung
  readonly credentials: Readonly<Record<string, string>>
  readonly target: Values
  readonly targetName: string
}

/**
 * The rung `format`: judges what was entered by the rules of the form. What is still blank in the target is no mistake,
 * it only limits how far the ladder goes.
 */
export function checkEntries(request: PreflightRequest): CheckedEntries | { readonly rung: FailedRung } {
  const { shape } = rulesOf(request.destination).draftSchema
  const account = shape.account.safeParse(request.account)
  const target = readTarget(request.destination, request.target)
  const problems = [
    ...(account.success ? [] : toFieldProblems(account.error).map(under('account'))),
    ...target.problems,
  ]
  const [first, ...others] = problems
  if (first) return { rung: misformed(first, others) }
  return {
    rung: { id: 'format', status: 'passed', message: 'Everything that was entered has the right form.' },
    credentials: account.data?.kind === 'new' ? textsOf(account.data.credentials) : {},
    target: target.values,
    targetName: textsOf(target.values)[destinationOf(request.destination).targetNameField] ?? '',
  }
}

function misformed(first: FieldProblem, others: readonly FieldProblem[]): FailedRung {
  return {
    id: 'format',
    status: 'failed',
    cause: 'misformed',
    message: `${first.message}.`,
    fix:
      others.length > 0
        ? 'Correct the marked fields and check again.'
        : 'Correct this field and check again.',
    field: first.path,
    problems: [first, ...others],
  }
}

/** The target as far as it is filled in: fields that are right, and what is wrong with the others. */
function readTarget(
  destination: DestinationId,
  entered: Values,
): { values: Values; problems: FieldProblem[] } {
  const filled = Object.fromEntries(Object.entries(entered).filter(([, value]) => !isBlank(value)))
  const parsed = rulesOf(destination).draftSchema.shape.target.safeParse(filled)
  if (parsed.success) return { values: valuesOf(parsed.data), problems: [] }
  const problems = toFieldProblems(parsed.error)
  const right = Object.entries(filled).filter(([name]) => problems.every(({ path }) => path !== name))
  return {
    // The form’s rules for targets trim, and change nothing else.
    values: Object.fromEntries(
      right.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
    ),
    problems: problems.filter(({ path }) => Object.hasOwn(filled, path)).map(under('target')),
  }
}

function isBlank(value: string | boolean): boolean {
  return typeof value === 'string' && value.trim() === ''
}

function under(parent: string): (problem: FieldProblem) => FieldProblem {
  return ({ path, message }) => ({ path: path ? `${parent}.${path}` : parent, message })
}

/** Members that are texts or switches; a destination’s schemas know no others. */
function valuesOf(parsed: unknown): Values {
  if (parsed === null || typeof parsed !== 'object') return {}
  const kept: Record<string, string | boolean> = {}
  for (const [name, value] of Object.entries(parsed)) {
    if (typeof value === 'string' || typeof value === 'boolean') kept[name] = value
  }
  return kept
}

function textsOf(parsed: unknown): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(valuesOf(parsed))) {
    if (typeof value === 'string') kept[name] = value
  }
  return kept
}
