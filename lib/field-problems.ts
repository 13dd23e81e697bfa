import type { z } from 'zod'
import type { FieldProblem } from './errors'

/** More than anyone would read; a hostile body could ask for a million. */
const problemsMax = 100

/** Turns what zod found into one sentence per place; the first finding of a place wins. */
export function toFieldProblems(error: z.ZodError): FieldProblem[] {
  const problems = new Map<string, string>()
  for (const issue of error.issues) {
    for (const { path, message } of toProblems(issue)) if (!problems.has(path)) problems.set(path, message)
  }
  return [...problems].slice(0, problemsMax).map(([path, message]) => ({ path, message }))
}

/** Unknown members are reported one by one at their own path; zod reports them together at their parent's. */
function toProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  const path = issue.path.map(String).join('.')
  if (issue.code !== 'unrecognized_keys') return [{ path, message: plain(issue) }]
  return issue.keys.map((key) => ({
    path: path ? `${path}.${key}` : key,
    message: 'This field is not known here',
  }))
}

/** How zod begins a sentence when the schema brings none. */
const zodsOwn = /^(Invalid|Too (big|small)\b)/

/** Schemas bring their own sentences; where one does not, zod's would be about types. */
function plain(issue: z.core.$ZodIssue): string {
  return zodsOwn.test(issue.message) ? 'This value cannot be used here' : issue.message
}
