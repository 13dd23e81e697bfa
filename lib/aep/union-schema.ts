/**
 * Schema Registry, the profile union schema.
 *
 * Covered: GET /tenant/unions/{id} and GET /tenant/descriptors. Left out: schemas, classes and field groups; the union
 * already holds every field that can be exported.
 */
import { z } from 'zod'
import type { MappableAttribute } from '../contract/attributes'
import { toMappableAttributes } from './mappable-attributes'
import { type AdobeContext, request } from './request'

/** The profile union's id holds no tenant name, so it is the same in every organization. */
const profileUnion = '_xdm.context.profile__union'

/** Lookups demand a version; `xed-full` resolves every reference. */
const unionAccept = 'application/vnd.adobe.xed-full+json; version=1'

/** Descriptors are the one list asked for with `xdm`, and without a version. */
const descriptorAccept = 'application/vnd.adobe.xdm+json'

const unionSchema = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) })

const identityDescriptorSchema = z.looseObject({
  'xdm:sourceProperty': z.string(),
  'xdm:namespace': z.string(),
})

const descriptorsSchema = z.looseObject({
  'xdm:descriptorIdentity': z.array(identityDescriptorSchema).default([]),
})

/** Fetches the profile attributes that a streaming destination can export, in path order, identities marked. */
export async function listMappableAttributes(context: AdobeContext): Promise<MappableAttribute[]> {
  const get = { service: 'schemaRegistry', method: 'GET' } as const
  const [union, descriptors] = await Promise.all([
    request(context, { ...get, path: ['tenant', 'unions', profileUnion], accept: unionAccept }, unionSchema),
    request(
      context,
      { ...get, path: ['tenant', 'descriptors'], accept: descriptorAccept },
      descriptorsSchema,
    ),
  ])
  const identities = new Map<string, string>()
  for (const descriptor of descriptors['xdm:descriptorIdentity']) {
    identities.set(toDottedPath(descriptor['xdm:sourceProperty']), descriptor['xdm:namespace'])
  }
  return toMappableAttributes(union.properties, identities)
}

/** Descriptors name `/personalEmail/address` what selectors name `personalEmail.address`. */
function toDottedPath(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', '.')
}
