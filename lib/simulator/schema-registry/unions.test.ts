import { expect, test } from 'vitest'
import { codeOf, connect, registry } from '../testing/platform-client'

const full = 'application/vnd.adobe.xed-full+json; version=1'
const altId = '_xdm.context.profile__union'
const encodedId = encodeURIComponent('https://ns.adobe.com/xdm/context/profile__union')

async function get(path: string, accept: string) {
  const client = await connect()
  return client.send('GET', `${registry}/tenant/${path}`, { headers: { accept } })
}

test.each([altId, encodedId])('vector 49: the union is found as %s with its fields nested', async (id) => {
  const answer = await get(`unions/${id}`, full)
  const body = answer.json()
  expect(answer.status).toBe(200)
  expect(body.properties.person.properties.name.properties.firstName).toMatchObject({ title: 'First name' })
  expect(body.properties._lumaretail.properties).toHaveProperty('identification')
})

test.each([
  ['a lookup without version', `unions/${altId}`, 'application/vnd.adobe.xed-full+json', 'XDM-1007-400'],
  ['a lookup as plain JSON', `unions/${altId}`, 'application/json', 'XDM-1007-400'],
  ['a list with version', 'unions', 'application/vnd.adobe.xed-id+json; version=1', 'XDM-1006-400'],
  ['descriptors as xed', 'descriptors', 'application/vnd.adobe.xed+json', 'XDM-1008-400'],
  ['an unknown union', 'unions/_nope', full, 'XDM-1012-404'],
])('vector 49: %s is refused', async (_what, path, accept, code) => {
  expect(codeOf(await get(path, accept))).toBe(code)
})

test('unions are listed by id', async () => {
  const body = (await get('unions', 'application/vnd.adobe.xed-id+json')).json()
  expect(body.results).toEqual([expect.objectContaining({ 'meta:altId': altId })])
})

test('without text there are no titles, without full no fields', async () => {
  const bare = await get(`unions/${altId}`, 'application/vnd.adobe.xed-full-notext+json; version=1')
  const references = await get(`unions/${altId}`, 'application/vnd.adobe.xed+json; version=1')
  expect(JSON.stringify(bare.json())).not.toContain('"title"')
  expect(references.json().properties).toBeUndefined()
})

test('descriptors of identities and labels come keyed by type, or as a list', async () => {
  const keyed = await get('descriptors', 'application/vnd.adobe.xdm+json')
  const listed = await get('descriptors', 'application/vnd.adobe.xdm-v2+json')
  expect(Object.values(keyed.json()).flat()).toEqual(listed.json().results)
  expect(keyed.json()['xdm:descriptorLabel']).toContainEqual(
    expect.objectContaining({ 'xdm:sourceProperty': '/mobilePhone', 'xdm:labels': ['core/I1'] }),
  )
  expect(listed.json().results).toContainEqual(
    expect.objectContaining({ 'xdm:sourceProperty': '/personalEmail/address', 'xdm:namespace': 'Email' }),
  )
})
