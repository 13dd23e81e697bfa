import { expect, test } from 'vitest'
import { maskAuthParams, maskSecrets } from './mask'
import { send } from './request'
import { connectAdobe } from './testing/adobe-context'
import { kinesisSpec } from './testing/pipeline'

const canary = 'canary-secret'

test('names that open nothing stay, a key id keeps its ends, everything else is masked', () => {
  const params = {
    region: 'eu-west-1',
    namespace: 'acme-events',
    sasKeyName: 'SendOnly',
    authorizedDate: '2026-03-02',
    accessKeyId: 'AKIAEXAMPLE12344F2Q',
    secretKey: canary,
    sasKey: canary,
    connectionUrl: `https://${canary}`,
    somethingNew: canary,
    nested: { secretKey: canary },
  }
  expect(maskAuthParams(params)).toEqual({
    region: 'eu-west-1',
    namespace: 'acme-events',
    sasKeyName: 'SendOnly',
    authorizedDate: '2026-03-02',
    accessKeyId: 'AKIA…4F2Q',
    secretKey: '••••',
    sasKey: '••••',
    connectionUrl: '••••',
    somethingNew: '••••',
    nested: '••••',
  })
})

test.each(['AKIA1234', 42, null])('a key id that is no key id is masked whole: %s', (accessKeyId) => {
  expect(maskAuthParams({ accessKeyId })).toEqual({ accessKeyId: '••••' })
})

test('masking twice is masking once', () => {
  const once = maskAuthParams({ accessKeyId: 'AKIAEXAMPLE12344F2Q', secretKey: canary, region: 'eu-west-1' })
  expect(maskAuthParams(once)).toEqual(once)
})

test.each([
  { items: [{ id: 'c1', auth: { specName: 'Basic', params: { user: canary } } }] },
  { lastOperation: { ops: [{ op: 'replace', path: '/auth/params', value: { secretKey: canary } }] } },
  { deep: [[{ deeper: { sasKey: canary, token: [canary], password: canary } }]] },
  { connectionUrl: canary },
  { lastOperation: { ops: [{ op: 'replace', path: '/auth/params/secretKey', value: canary }] } },
  { lastOperation: { ops: [{ op: 'replace', path: '/auth', value: { params: { user: canary } } }] } },
  { params: { connectionString: canary, sharedAccessKey: canary, clientSecret: canary } },
  { accessKeyId: canary },
  { auth: [{ params: { anything: canary } }] },
])('no secret is left at any depth: %j', (body) => {
  expect(JSON.stringify(maskSecrets(body))).not.toContain(canary)
})

test.each([null, undefined, 'text', 7, true])('%s is passed on as it is', (value) => {
  expect(maskSecrets(value)).toBe(value)
})

test('what is no secret stays as it was', () => {
  const body = {
    items: [{ id: 'f1', params: { stream: 's' }, auth: { specName: 'n' } }],
    count: 1,
    next: null,
  }
  expect(maskSecrets(body)).toEqual(body)
})

test('a connection spec still tells which fields its credentials have', async () => {
  const { context } = await connectAdobe()
  const path = ['connectionSpecs', kinesisSpec.id]
  const { body } = await send(context, { service: 'flowservice', method: 'GET', path })
  expect(maskSecrets(body)).toEqual(body)
})
