import { z } from 'zod'
import type { PolicyProblem } from '../permissions/permissions'
import type { Patterns, Policy, Statement } from './policy'
import { readJson } from './read-json'

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())

const statementSchema = z.object({
  Sid: z.string().optional().catch(undefined),
  Effect: z.enum(['Allow', 'Deny'], 'Effect must be "Allow" or "Deny", written exactly so'),
  Action: oneOrMore.optional(),
  NotAction: oneOrMore.optional(),
  Resource: oneOrMore.optional(),
  NotResource: oneOrMore.optional(),
  Principal: z.unknown().optional(),
  NotPrincipal: z.unknown().optional(),
  Condition: z.record(z.string(), z.unknown()).optional(),
})

type StatementInput = z.infer<typeof statementSchema>

/** What the AWS CLI puts around a policy when it shows one. */
const wrappings = ['PolicyVersion', 'PolicyDocument', 'Document', 'Policy']

const variable = /\$\{[^}]*\}/

type Read = { readonly policy: Policy } | { readonly problem: PolicyProblem }

/** Reads a pasted IAM policy: one statement or several, as the console shows it or as the CLI wraps it. */
export function readPolicy(text: string): Read {
  const json = readJson(text)
  if ('problem' in json) return json
  const document = unwrap(json.value)
  if (!isObject(document) || !('Statement' in document))
    return problem('This JSON is not an IAM policy: it has no "Statement"')
  const inputs: unknown[] = Array.isArray(document.Statement) ? document.Statement : [document.Statement]
  if (inputs.length === 0) return problem('The policy has no statements, so it allows nothing')
  const statements: Statement[] = []
  for (const [index, input] of inputs.entries()) {
    const label = labelOf(input, index)
    const parsed = statementSchema.safeParse(input)
    if (!parsed.success) return problem(`${label}: ${whatIsWrong(parsed.error)}`)
    const actions = patternsOf(parsed.data.Action, parsed.data.NotAction)
    const resources = patternsOf(parsed.data.Resource, parsed.data.NotResource)
    if (!actions) return problem(`${label} must have either "Action" or "NotAction"`)
    if (!resources) return problem(`${label} must have either "Resource" or "NotResource"`)
    const { Effect: effect } = parsed.data
    statements.push({ label, effect, actions, resources, reservations: reservationsOf(parsed.data) })
  }
  return { policy: statements }
}

function problem(message: string): { readonly problem: PolicyProblem } {
  return { problem: { message } }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unwrap(value: unknown): unknown {
  if (!isObject(value) || 'Statement' in value) return value
  const name = wrappings.find((one) => isObject(value[one]))
  return name === undefined ? value : unwrap(value[name])
}

function labelOf(input: unknown, index: number): string {
  const sid = isObject(input) && typeof input.Sid === 'string' ? input.Sid.slice(0, 60) : ''
  return `Statement ${index + 1}${sid ? ` (${sid})` : ''}`
}

function whatIsWrong(error: z.ZodError): string {
  const [issue] = error.issues
  const [name] = issue?.path ?? []
  if (name === 'Effect') return issue?.message ?? ''
  return typeof name === 'string' ? `"${name}" has a form that AWS does not take` : 'it is not an object'
}

/** The list that is there; undefined when neither or both are. */
function patternsOf(
  only: readonly string[] | undefined,
  except: readonly string[] | undefined,
): Patterns | undefined {
  if (only && !except) return { isExcept: false, patterns: only }
  return except && !only ? { isExcept: true, patterns: except } : undefined
}

function reservationsOf(input: StatementInput): string[] {
  const keys = Object.values(input.Condition ?? {}).flatMap((tests) =>
    isObject(tests) ? Object.keys(tests) : [],
  )
  const usesVariable = [...(input.Resource ?? []), ...(input.NotResource ?? [])].some((one) =>
    variable.test(one),
  )
  return [
    ...(keys.length > 0 ? [`has a condition on ${keys.join(', ')}`] : []),
    ...(input.Principal !== undefined || input.NotPrincipal !== undefined
      ? ['names a principal, as policies of resources do']
      : []),
    ...(usesVariable ? ['has a variable in its resource'] : []),
  ]
}
