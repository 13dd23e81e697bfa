import { flowRefusal } from './flow-refusal'

/** Says whether an entity passes. */
export type Filter = (entity: object) => boolean

/** What may be filtered on. */
export interface FilterRules {
  /** Fields an expression may start with. */
  readonly fields: readonly string[]
  /** Specs take a single `=` as well: one documented example has it. */
  readonly singleEquals?: boolean
}

type Comparison = '==' | '>' | '<' | '>=' | '<='

const expressionForm = /^([^=<>!~]*)([=<>!~]*)(.*)$/s
const pathForm = /^[\w$:@-]+(\[\])?(\.[\w$:@-]+(\[\])?)*$/

/**
 * Reads one `property` expression: `path OP value`, where the path goes through an array as `name[]`
 * and `==` takes a comma list, meaning any of.
 *
 * @throws Refusal  1440, 1443, 1449, 1450 or 1453
 */
export function parsePropertyFilter(expression: string, rules: FilterRules): Filter {
  const [, path = '', operatorText = '', valueText = ''] = expressionForm.exec(expression) ?? []
  const operator = readOperator(operatorText, rules, expression)
  checkPath(path, rules)
  const wanted = operator === '==' ? valueText.split(',') : [valueText]
  if (operator !== '==' && valueText.includes(',')) {
    throw flowRefusal('1443-400', `Operator ${operator} does not take a list of values.`)
  }
  if (wanted.includes('')) throw flowRefusal('1453-400', `The filter ${expression} lacks a value.`)
  const tokens = path.split('.')
  return (entity) =>
    valuesAt(entity, tokens).some((value) => wanted.some((text) => holds(value, operator, text)))
}

function readOperator(text: string, rules: FilterRules, expression: string): Comparison {
  if (text === '==' || text === '>' || text === '<' || text === '>=' || text === '<=') return text
  if (text === '=' && rules.singleEquals) return '=='
  if (text === '' || text.includes('~')) {
    throw flowRefusal('1440-400', `No comparison operator found in the filter ${expression}.`)
  }
  throw flowRefusal('1450-400', `Operator ${text} is not supported in the filter ${expression}.`)
}

function checkPath(path: string, rules: FilterRules): void {
  const [root = ''] = path.split(/[.[]/, 1)
  if (pathForm.test(path) && rules.fields.includes(root)) return
  throw flowRefusal('1449-400', `The field ${path} cannot be filtered on.`)
}

/** An array is entered only by `name[]`, and `name[]` enters only arrays. */
function valuesAt(value: unknown, tokens: readonly string[]): unknown[] {
  const [token, ...rest] = tokens
  if (token === undefined) return [value]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const entersArray = token.endsWith('[]')
  const found: unknown = Object.getOwnPropertyDescriptor(
    value,
    entersArray ? token.slice(0, -2) : token,
  )?.value
  if (!entersArray) return valuesAt(found, rest)
  return Array.isArray(found) ? found.flatMap((item) => valuesAt(item, rest)) : []
}

function holds(value: unknown, operator: Comparison, text: string): boolean {
  if (typeof value === 'boolean') return operator === '==' && String(value) === text
  if (typeof value === 'number') return compare(value, operator, Number(text))
  return typeof value === 'string' && compare(value, operator, text)
}

function compare<Value extends string | number>(value: Value, operator: Comparison, wanted: Value): boolean {
  switch (operator) {
    case '==':
      return value === wanted
    case '>':
      return value > wanted
    case '<':
      return value < wanted
    case '>=':
      return value >= wanted
    case '<=':
      return value <= wanted
    default:
      return operator satisfies never
  }
}
