/**
 * Schema Registry, the profile union schema.
 *
 * Covered: GET /tenant/unions/{id} and GET /tenant/descriptors. Left out: schemas, classes and field groups; the union
 * already holds every field that can be exported.
 */
import { z } from 'zod'
import { toDottedPath } from '../activation/parse-paths'
import type { ProfileSchema } from '../contract/profile-schema'
import { toProfileSchema } from './profile-schema'
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

const labelDescriptorSchema = z.looseObject({
  'xdm:sourceProperty': z.string(),
  'xdm:labels': z.array(z.string()).default([]),
})

/** Either kind may be missing: an organization need not have any. */
const descriptorsSchema = z.looseObject({
  'xdm:descriptorIdentity': z.array(identityDescriptorSchema).default([]),
  'xdm:descriptorLabel': z.array(labelDescriptorSchema).default([]),
})

type Descriptors = z.infer<typeof descriptorsSchema>

/** Fetches the profile union schema as a tree: what can be sent, what cannot and why, identities and labels marked. */
export async function readProfileSchema(context: AdobeContext): Promise<ProfileSchema> {
  const get = { service: 'schemaRegistry', method: 'GET' } as const
  const [union, descriptors] = await Promise.all([
    request(context, { ...get, path: ['tenant', 'unions', profileUnion], accept: unionAccept }, unionSchema),
    request(
      context,
      { ...get, path: ['tenant', 'descriptors'], accept: descriptorAccept },
      descriptorsSchema,
    ),
  ])
  return toProfileSchema(union.properties, {
    identities: identitiesIn(descriptors),
    labels: labelsIn(descriptors),
  })
}

function identitiesIn(descriptors: Descriptors): ReadonlyMap<string, string> {
  return new Map(
    descriptors['xdm:descriptorIdentity'].map((descriptor) => [
      toDottedPath(descriptor['xdm:sourceProperty']),
      descriptor['xdm:namespace'],
    ]),
  )
}

/** Several schemas of the union may label the same field: their labels add up. */
function labelsIn(descriptors: Descriptors): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, readonly string[]>()
  for (const descriptor of descriptors['xdm:descriptorLabel']) {
    const path = toDottedPath(descriptor['xdm:sourceProperty'])
    const own = descriptor['xdm:labels'].map((label) => label.replace(/^core\//, ''))
    labels.set(path, [...new Set([...(labels.get(path) ?? []), ...own])])
  }
  return labels
}
