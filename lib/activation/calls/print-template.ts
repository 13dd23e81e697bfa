import { isReference } from '../template'
import { type VariableName, variableOf } from './variable'

interface Syntax {
  /** How a variable is written inside the quotes of a JSON string. */
  readonly variable: (name: VariableName) => string
  /** Makes the JSON of a text safe where it will stand. */
  readonly text?: (json: string) => string
}

/**
 * Prints a body as indented JSON, with a variable wherever it refers to something.
 *
 * @param template  JSON in which any string may be a reference
 */
export function printTemplate(template: unknown, { variable, text = String }: Syntax): string {
  const print = (value: unknown, indent: string): string => {
    if (isReference(value)) return `"${variable(variableOf(value))}"`
    if (value === null || typeof value !== 'object') return text(JSON.stringify(value))
    const inner = `${indent}  `
    const members = Array.isArray(value)
      ? value.map((item) => print(item, inner))
      : Object.entries(value)
          .filter(([, member]) => member !== undefined)
          .map(([name, member]) => `${text(JSON.stringify(name))}: ${print(member, inner)}`)
    const [open, close] = Array.isArray(value) ? '[]' : '{}'
    return members.length === 0
      ? `${open}${close}`
      : `${open}\n${inner}${members.join(`,\n${inner}`)}\n${indent}${close}`
  }
  return print(template, '')
}

/** The secrets that a body takes. */
export function secretsIn(template: unknown): VariableName[] {
  if (isReference(template)) return '$secret' in template ? [template.$secret] : []
  if (template === null || typeof template !== 'object') return []
  return Object.values(template).flatMap(secretsIn)
}
