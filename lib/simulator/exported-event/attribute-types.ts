import { toMappableAttributes } from '../../aep/mappable-attributes'
import { profileFields } from '../demo-organization/profile-fields'

let types: ReadonlyMap<string, string> | undefined

/** The XDM type of a field of the union; undefined for a path it does not have. Worked out on first use. */
export function attributeTypeOf(path: string): string | undefined {
  types ??= new Map(toMappableAttributes(profileFields).map((field) => [field.path, field.type]))
  return types.get(path)
}
