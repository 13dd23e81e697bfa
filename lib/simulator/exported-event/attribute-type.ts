import { profileFields } from '../demo-organization/profile-fields'
import type { SchemaField } from '../schema-registry/profile-union'

/** The XDM type of a field of the union; undefined for a path it does not have. */
export function attributeTypeOf(path: string): string | undefined {
  let fields: Readonly<Record<string, SchemaField>> | undefined = profileFields
  let field: SchemaField | undefined
  for (const name of path.split('.')) {
    field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined
    fields = field?.properties
  }
  return field && (field['meta:xdmType'] ?? field.format ?? field.type)
}
