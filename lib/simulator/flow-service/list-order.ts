import { flowRefusal } from './flow-refusal'

/** Compares two entities as `Array.prototype.sort` expects. */
export type EntityOrder = (one: object, other: object) => number

/**
 * Reads `orderby`: field names separated by commas, `-` for descending, `+` or nothing for ascending.
 * A `+` that was not percent-encoded arrives as a space and is refused.
 *
 * @throws Refusal  1432 for an empty or padded name, 1433 for a field that cannot be sorted by
 */
export function parseOrder(orderBy: string, fields: readonly string[]): EntityOrder {
  const orders = orderBy.split(',').map((text) => parseTerm(text, fields))
  return (one, other) => {
    for (const order of orders) {
      const difference = order(one, other)
      if (difference !== 0) return difference
    }
    return 0
  }
}

function parseTerm(text: string, fields: readonly string[]): EntityOrder {
  if (text === '' || /\s/.test(text)) throw flowRefusal('1432-400', `orderby value "${text}" is not valid.`)
  const direction = text.startsWith('-') ? -1 : 1
  const field = text.replace(/^[+-]/, '')
  if (!fields.includes(field)) throw flowRefusal('1433-400', `Sorting by ${field} is not supported.`)
  return (one, other) => direction * compareValues(fieldOf(one, field), fieldOf(other, field))
}

function fieldOf(entity: object, field: string): unknown {
  return Object.getOwnPropertyDescriptor(entity, field)?.value
}

function compareValues(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [left, right] = [toText(one), toText(other)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** What is missing comes first; objects and lists compare by their JSON, so that their order is at least fixed. */
function toText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
