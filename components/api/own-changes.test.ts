import { expect, test } from 'vitest'
import { isOlderThanOwnChange, noteOwnChange, noteRequest } from './own-changes'

const request = (method: string, url: string, status = 200) => noteRequest(method, url)(status)

test('data are older than a change that was made after they were first seen, and no others', () => {
  const before = {}
  expect(isOlderThanOwnChange(before)).toBe(false)
  request('PATCH', '/api/dataflows/1')
  expect([isOlderThanOwnChange(before), isOlderThanOwnChange({})]).toEqual([true, false])
  const between = {}
  isOlderThanOwnChange(between)
  noteOwnChange()
  expect(isOlderThanOwnChange(between)).toBe(true)
})

test('what only asks, and what nobody else sees, is no change', () => {
  const data = {}
  isOlderThanOwnChange(data)
  request('GET', '/api/dataflows/1')
  request('PUT', '/api/drafts/1')
  request('POST', '/api/preflight')
  request('POST', '/api/audiences/lookup')
  expect(isOlderThanOwnChange(data)).toBe(false)
  request('DELETE', '/api/accounts/1', 204)
  expect(isOlderThanOwnChange(data)).toBe(true)
})

test('a change may be in place while it is under way and when no answer came; one that was refused is none', () => {
  const data = {}
  isOlderThanOwnChange(data)
  const settle = noteRequest('POST', '/api/dataflows/1/disable')
  expect(isOlderThanOwnChange(data)).toBe(true)
  settle(403)
  expect(isOlderThanOwnChange(data)).toBe(false)
  request('POST', '/api/dataflows/1/disable', 0)
  expect(isOlderThanOwnChange(data)).toBe(true)
})

test('an edit that was refused may have got half way', () => {
  const data = {}
  isOlderThanOwnChange(data)
  request('PATCH', '/api/dataflows/1', 422)
  expect(isOlderThanOwnChange(data)).toBe(true)
})
