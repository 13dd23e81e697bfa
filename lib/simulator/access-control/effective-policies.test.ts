import { expect, test } from 'vitest'
import { accessControl, connect } from '../testing/platform-client'

const path = `${accessControl}/acl/effective-policies`

test('vector 52: what a viewer holds is listed, what they lack is left out', async () => {
  const client = await connect({ flags: { permissions: ['view-destinations'] } })
  const body = [
    '/permissions/view-destinations',
    '/permissions/manage-destinations',
    '/resource-types/destinations',
    '/resource-types/segments',
    '/resource-types/unheard-of',
  ]
  const answer = await client.send('POST', path, { body })
  expect(answer.status).toBe(200)
  expect(answer.json()).toEqual({
    policies: { '/permissions/view-destinations': ['*'], '/resource-types/destinations': ['read'] },
  })
})

test('by default everything is held', async () => {
  const client = await connect()
  const body = ['/permissions/activate-destinations', '/resource-types/connections']
  expect((await client.send('POST', path, { body })).json().policies).toEqual({
    '/permissions/activate-destinations': ['*'],
    '/resource-types/connections': ['read', 'write'],
  })
})

test.each([[{}], [['destinations']], [[]]])('the body %o is refused', async (body) => {
  const client = await connect()
  expect((await client.send('POST', path, { body })).status).toBe(400)
})
