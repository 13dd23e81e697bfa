import { expect, test } from 'vitest'
import { errorCodes } from '../error-codes'
import { toPlatformError } from './adobe-error'
import type { Call } from './call'

/** A sentence that must stay in the log. */
const words = 'Said by the platform about acme'

const now = Date.UTC(2026, 2, 2, 9, 30)

const list: Call = { service: 'flowservice', method: 'GET', path: ['flows'] }

function toError(status: number, body: unknown, headers: Record<string, string> = {}, call = list) {
  const answer = { status, body, headers: new Headers(headers), requestId: 'from-header' }
  return toPlatformError(answer, call, now)
}

const typeOf = (code: string) => `https://ns.adobe.com/aep/errors/${code}`

/** Flow Service today: problem fields and the legacy pair. */
const combined = (code: string) => ({
  type: typeOf(code),
  title: words,
  status: Number(code.slice(-3)),
  report: { 'detailed-message': words, id: 'f1', 'request-id': 'from-report', type: 'flows' },
  errorMessage: words,
  errorDetails: words,
})
/** Flow Service before: the legacy pair, of which the second may be missing. */
const older = { errorMessage: words, errorDetails: words }
const olderHalf = { errorMessage: words }
const gateway = (code: string | number) => ({ error_code: code, message: words })
const segmentation = (code: string) => ({
  requestId: 'from-body',
  errors: { '404': [{ code: 404, message: words }] },
  type: typeOf(code),
  title: words,
  status: Number(code.slice(-3)),
})
const registry = (code: string) => ({
  type: `http://ns.adobe.com/aep/errors/${code}`,
  title: words,
  status: Number(code.slice(-3)),
  report: {
    registryRequestId: 'from-registry',
    timestamp: '2026-03-02T09:30:00Z',
    'detailed-message': words,
    'sub-errors': [],
  },
  detail: words,
})

test.each([
  ['combined', 400, combined('FLOW-1403-400'), 'header-missing', 'FLOW-1403-400', 'from-report'],
  ['combined', 412, combined('FLOW-1404-412'), 'changed-meanwhile', 'FLOW-1404-412', 'from-report'],
  ['combined', 400, combined('FLOW-1413-400'), 'destination-unavailable', 'FLOW-1413-400', 'from-report'],
  ['combined', 400, combined('FLOW-1418-400'), 'still-in-use', 'FLOW-1418-400', 'from-report'],
  ['combined', 400, combined('FLOW-1420-400'), 'state-conflict', 'FLOW-1420-400', 'from-report'],
  ['combined', 400, combined('FLOW-1422-400'), 'state-outdated', 'FLOW-1422-400', 'from-report'],
  ['combined', 400, combined('FLOW-1430-400'), 'resource-gone', 'FLOW-1430-400', 'from-report'],
  ['combined', 404, combined('FLOW-1439-404'), 'resource-gone', 'FLOW-1439-404', 'from-report'],
  ['combined', 400, combined('FLOW-1439-400'), 'resource-gone', 'FLOW-1439-400', 'from-report'],
  ['combined', 400, combined('FLOW-1447-400'), 'still-in-use', 'FLOW-1447-400', 'from-report'],
  ['combined', 400, combined('FLOW-1455-400'), 'platform-rejected', 'FLOW-1455-400', 'from-report'],
  ['combined', 401, combined('FLOW-2000-401'), 'organization-refused', 'FLOW-2000-401', 'from-report'],
  ['combined', 404, combined('FLOW-2100-404'), 'sandbox-unknown', 'FLOW-2100-404', 'from-report'],
  ['combined', 403, combined('FLOW-2120-403'), 'permission-missing', 'FLOW-2120-403', 'from-report'],
  ['combined', 500, combined('FLOW-1102-500'), 'platform-failed', 'FLOW-1102-500', 'from-report'],
  ['combined', 504, combined('FLOW-1104-504'), 'platform-failed', 'FLOW-1104-504', 'from-report'],
  ['older', 404, older, 'resource-gone', undefined, 'from-header'],
  ['older', 412, olderHalf, 'changed-meanwhile', undefined, 'from-header'],
  ['older', 422, older, 'platform-rejected', undefined, 'from-header'],
  ['older', 400, { message: words }, 'platform-rejected', undefined, 'from-header'],
  ['gateway', 403, gateway('403010'), 'token-refused', '403010', 'from-header'],
  ['gateway', 401, gateway('401013'), 'token-refused', '401013', 'from-header'],
  ['gateway', 401, gateway(401013), 'token-refused', '401013', 'from-header'],
  ['gateway', 403, gateway('403000'), 'api-key-refused', '403000', 'from-header'],
  ['gateway', 403, gateway(403003), 'api-key-refused', '403003', 'from-header'],
  ['gateway', 400, gateway('400003'), 'header-missing', '400003', 'from-header'],
  ['gateway', 403, gateway('403025'), 'organization-refused', '403025', 'from-header'],
  ['gateway', 403, gateway(403027), 'organization-refused', '403027', 'from-header'],
  ['gateway', 429, gateway('429050'), 'platform-busy', '429050', 'from-header'],
  ['gateway', 403, gateway('403999'), 'permission-missing', '403999', 'from-header'],
  ['segmentation', 404, segmentation('UPAPI-113430-404'), 'resource-gone', 'UPAPI-113430-404', 'from-body'],
  [
    'segmentation',
    403,
    segmentation('UPAPI-113752-403'),
    'permission-missing',
    'UPAPI-113752-403',
    'from-body',
  ],
  [
    'segmentation',
    400,
    segmentation('UPAPI-113015-400'),
    'platform-rejected',
    'UPAPI-113015-400',
    'from-body',
  ],
  ['registry', 400, registry('XDM-1007-400'), 'platform-rejected', 'XDM-1007-400', 'from-registry'],
  ['registry', 404, registry('XDM-1012-404'), 'resource-gone', 'XDM-1012-404', 'from-registry'],
  [
    'placeholder',
    400,
    { type: '/placeholder/type/uri', status: 400 },
    'platform-rejected',
    undefined,
    'from-header',
  ],
  ['no', 409, undefined, 'changed-meanwhile', undefined, 'from-header'],
  ['no', 502, undefined, 'platform-failed', undefined, 'from-header'],
  ['a bare text as', 418, words, 'platform-rejected', undefined, 'from-header'],
])('%s body with %i: %j means %s', (_form, status, body, code, platformCode, requestId) => {
  const error = toError(status, body)
  expect(error).toMatchObject({ code, platformStatus: status, requestId })
  expect(error.platformCode).toBe(platformCode)
  expect([error.title, error.detail, error.message].join()).not.toContain(words)
})

test('a member of an unexpected type does not hide the others', () => {
  const body = { ...combined('FLOW-1418-400'), report: null, errorDetails: { text: words }, title: 7 }
  expect(toError(400, body)).toMatchObject({ code: 'still-in-use', requestId: 'from-header' })
})

test('a code that happens to name a built-in member is only a code', () => {
  expect(toError(400, gateway('constructor'))).toMatchObject({ code: 'platform-rejected' })
})

test.each([
  [408, true],
  [429, true],
  [500, true],
  [503, true],
  [400, false],
  [401, false],
  [404, false],
  [412, false],
])('status %i may pass: %s', (status, retryable) => {
  expect(toError(status, undefined).retryable).toBe(retryable)
})

test.each([
  [combined('FLOW-1439-404'), words],
  [{ detail: 'detail', errorMessage: 'errorMessage', message: 'message', title: 'title' }, 'detail'],
  [{ errorMessage: 'errorMessage', message: 'message', title: 'title' }, 'errorMessage'],
  [{ message: 'message', title: 'title' }, 'message'],
  [{ title: 'title' }, 'title'],
  [{ detail: ' ', message: '', title: 'title' }, 'title'],
  [{}, 'Not Found'],
  ['<html>', 'Not Found'],
])('the most specific words of %j are kept for the log', (body, expected) => {
  expect(toError(404, body).cause).toBe(expected)
})

test.each([
  [404, 'flows not found with id = [acme]', 'resource-gone'],
  [400, 'connections not found with id = [acme]', 'resource-gone'],
  [400, 'The requested flows resource acme is not found. Verify the resource ID.', 'resource-gone'],
  [412, 'Supplied version=["acme"] does not match the current version on entity=["b"]', 'changed-meanwhile'],
  [400, 'Header is missing: acme', 'header-missing'],
  [422, "connectionSpec.version 'version' is required for spec info", 'platform-rejected'],
])('without a code, a %i saying "%s" means %s and is not quoted', (status, errorMessage, code) => {
  const error = toError(status, { errorMessage, errorDetails: errorMessage })
  expect(error).toMatchObject({ code, platformCode: undefined })
  expect(error.detail).not.toBe(errorCodes['platform-rejected'].detail)
  expect(error.title + error.detail).not.toMatch(/acme|spec info/)
})

test.each([
  [{ message: 'Please provide a valid spec id' }, 'destination-unavailable'],
  [
    { type: '/placeholder/type/uri', status: 400, detail: 'A valid content-type must be specified' },
    'header-missing',
  ],
])('the documented body %j means %s', (body, code) => {
  expect(toError(400, body)).toMatchObject({ code })
})

const older400 = (call: Partial<Call>) => toError(400, older, {}, { ...list, ...call })

test.each([
  [{ method: 'DELETE', path: ['connections', 'c1'] }, 'still-in-use'],
  [{ method: 'DELETE', path: ['targetConnections', 't1'] }, 'still-in-use'],
  [{ method: 'DELETE', path: ['flows', 'f1'] }, 'state-conflict'],
  [{ method: 'PATCH', path: ['flows', 'f1'] }, 'platform-rejected'],
  [{ method: 'POST', path: ['flows'] }, 'platform-rejected'],
  [{ method: 'POST', path: ['flows', 'f1', 'action'] }, 'platform-rejected'],
  [{}, 'platform-rejected'],
] as const)('a 400 in words nobody knows is explained as %j allows: %s', (call, code) => {
  const error = older400(call)
  expect([error.code, error.platformStatus]).toEqual([code, 400])
  expect(error.detail).toContain('did not say')
})

test('a 400 to a deletion with an unknown code, or from something on the way, is not taken for one in use', () => {
  const call: Call = { ...list, method: 'DELETE', path: ['connections', 'c1'] }
  for (const body of [combined('FLOW-1999-400'), '<html>', undefined, { message: words }])
    expect(toError(400, body, {}, call)).toMatchObject({ code: 'platform-rejected' })
})

test.each([
  [list, 'View Destinations'],
  [{ ...list, method: 'DELETE', path: ['flows', 'f1'] }, 'Manage Destinations'],
  [{ ...list, method: 'PATCH', path: ['flows', 'f1'] }, 'Activate Destinations'],
  [{ ...list, service: 'segmentation', path: ['audiences'] }, 'View Segments'],
  [{ ...list, service: 'schemaRegistry', path: ['tenant', 'descriptors'] }, 'View Profiles'],
] satisfies [Call, string][])('a missing permission is named after the call %j: %s', (call, name) => {
  for (const body of [combined('FLOW-2120-403'), older, undefined]) {
    const { code, detail, permissions } = toError(403, body, {}, call)
    expect([code, detail]).toEqual(['permission-missing', expect.stringContaining(name)])
    expect(permissions).toContain(name)
  }
})

test.each([
  ['FLOW-1413-400', 'destination'],
  ['FLOW-1415-400', 'account.credentials'],
  ['FLOW-2100-404', 'sandbox'],
  ['UPAPI-113430-404', 'audiences'],
])('%s is placed at the field %s with what to do there', (code, path) => {
  expect(toError(400, combined(code)).fields).toEqual([{ path, message: expect.stringMatching(/\S/) }])
})

test('a code in which something else is written is none', () => {
  expect(toError(400, gateway(`403025 ${words}`)).platformCode).toBeUndefined()
})

test('the pause the platform asks for is kept', () => {
  expect(toError(429, gateway('429050'), { 'retry-after': '12' }).retryAfterMs).toBe(12_000)
})
