import type { SchemaField } from '../schema-registry/profile-union'

/** Fields by name. */
export type Fields = Readonly<Record<string, SchemaField>>

/** A line of text. */
export function text(title: string, description?: string): SchemaField {
  return { type: 'string', ...words(title, description), 'meta:xdmType': 'string' }
}

export function number(title: string, description?: string): SchemaField {
  return { type: 'number', ...words(title, description), 'meta:xdmType': 'number' }
}

export function integer(title: string, description?: string): SchemaField {
  return { type: 'integer', ...words(title, description), 'meta:xdmType': 'int' }
}

export function flag(title: string, description?: string): SchemaField {
  return { type: 'boolean', ...words(title, description), 'meta:xdmType': 'boolean' }
}

/** A day without a time. */
export function date(title: string, description?: string): SchemaField {
  return { type: 'string', format: 'date', ...words(title, description), 'meta:xdmType': 'date' }
}

/** A moment. */
export function dateTime(title: string, description?: string): SchemaField {
  return { type: 'string', format: 'date-time', ...words(title, description), 'meta:xdmType': 'date-time' }
}

/** A group of fields. */
export function group(title: string, properties: Fields): SchemaField {
  return { type: 'object', title, 'meta:xdmType': 'object', properties }
}

/** A list, which streaming destinations cannot carry. */
export function list(title: string, items: SchemaField): SchemaField {
  return { type: 'array', title, 'meta:xdmType': 'array', items }
}

/** Fields whose names are data, which streaming destinations cannot carry either. */
export function map(title: string, additionalProperties: SchemaField): SchemaField {
  return { type: 'object', title, 'meta:xdmType': 'map', additionalProperties }
}

/** Says in every title what the fields are about, because a list of attributes shows no group. */
export function about(label: string, fields: Fields): SchemaField {
  const entries = Object.entries(fields).map(([name, field]) => {
    const title = field.title ?? name
    const isAcronym = /^[A-Z]{2}/.test(title)
    const rest = isAcronym ? title : title.charAt(0).toLowerCase() + title.slice(1)
    return [name, { ...field, title: `${label}: ${rest}` }] as const
  })
  return group(label, Object.fromEntries(entries))
}

/** One group of the same fields for each thing of a kind. */
export function forEach(
  things: readonly { readonly key: string; readonly label: string }[],
  fields: Fields,
): Fields {
  return Object.fromEntries(things.map(({ key, label }) => [key, about(label, fields)]))
}

function words(title: string, description?: string): Pick<SchemaField, 'title' | 'description'> {
  return { title, ...(description && { description }) }
}
