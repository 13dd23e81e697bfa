/** A field of a schema with every reference resolved. */
export interface SchemaField {
  readonly title?: string
  readonly description?: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'
  readonly format?: string
  readonly 'meta:xdmType'?: string
  readonly properties?: Readonly<Record<string, SchemaField>>
  readonly items?: SchemaField
  readonly additionalProperties?: SchemaField
}

/** Both ids of the profile union are documented; neither names the tenant. */
export const profileUnionId = 'https://ns.adobe.com/xdm/context/profile__union'
export const profileUnionAltId = '_xdm.context.profile__union'

/** How a lookup wants the union: references resolved or not, words or not. */
export interface UnionForm {
  readonly isFull: boolean
  readonly hasText: boolean
}

/** The union of all profile schemas, in the form an Accept header asks for. */
export function profileUnion(properties: Readonly<Record<string, SchemaField>>, form: UnionForm): unknown {
  const head = { $id: profileUnionId, 'meta:altId': profileUnionAltId, version: '1.0', type: 'object' }
  const words = form.hasText
    ? { title: 'XDM Individual Profile', description: 'Union of all profile schemas.' }
    : {}
  if (!form.isFull)
    return { ...head, ...words, allOf: [{ $ref: 'https://ns.adobe.com/xdm/context/profile' }] }
  return { ...head, ...words, properties: form.hasText ? properties : withoutText(properties) }
}

function withoutText(fields: Readonly<Record<string, SchemaField>>): Record<string, SchemaField> {
  const strip = ({ title: _title, description: _description, ...field }: SchemaField): SchemaField => ({
    ...field,
    ...(field.properties && { properties: withoutText(field.properties) }),
    ...(field.items && { items: strip(field.items) }),
    ...(field.additionalProperties && { additionalProperties: strip(field.additionalProperties) }),
  })
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, strip(field)]))
}
