import type { SchemaField } from '../schema-registry/profile-union'

type Fields = Readonly<Record<string, SchemaField>>

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

function words(title: string, description?: string): Pick<SchemaField, 'title' | 'description'> {
  return { title, ...(description && { description }) }
}
