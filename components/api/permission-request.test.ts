import { expect, test } from 'vitest'
import { permissionRequest } from './permission-request'

const session = {
  mode: 'credentials',
  orgId: 'AB12@AdobeOrg',
  sandbox: 'prod',
  identity: 'client-of-sluice',
} as const

test('an admin reads what to allow, for whom, where, and by which call it was noticed', () => {
  const text = permissionRequest({ permissions: ['View Destinations'], requestId: 'request-1', session })
  expect(text).toContain('Please give its credential View Destinations in the sandbox below')
  expect(text).toContain('a role that has it')
  for (const fact of ['AB12@AdobeOrg', 'Sandbox: prod', 'client-of-sluice', 'Request ID: request-1']) {
    expect(text).toContain(fact)
  }
})

test('where it is not known which permission was missing, all that Sluice needs are asked for', () => {
  const text = permissionRequest({ permissions: [], requestId: 'request-1', session })
  expect(text).toContain('Activate Destinations, View Profiles and View Segments')
  expect(text).toContain('a role that has them')
})

test('the token of a person is allowed through the person', () => {
  const text = permissionRequest({
    permissions: ['View Segments'],
    requestId: 'request-1',
    session: { ...session, mode: 'token' },
  })
  expect(text).toContain('add a person under Users')
})

test('what is not known is left out instead of left open', () => {
  const text = permissionRequest({ permissions: [], requestId: '', session: undefined })
  expect(text).not.toMatch(/undefined|: *$/m)
})
