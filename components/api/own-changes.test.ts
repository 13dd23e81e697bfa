import { expect, test } from 'vitest'
import { isOlderThanOwnChange, noteRequest } from './own-changes'

test('data are older than a change that was made after they were first seen, and no others', () => {
  const before = {}
  expect(isOlderThanOwnChange(before)).toBe(false)
  noteRequest('PATCH', '/api/dataflows/1')
  expect(isOlderThanOwnChange(before)).toBe(true)
  expect(isOlderThanOwnChange({})).toBe(false)
})

test('what only asks, and what nobody else sees, is no change', () => {
  const data = {}
  isOlderThanOwnChange(data)
  noteRequest('GET', '/api/dataflows/1')
  noteRequest('PUT', '/api/drafts/1')
  noteRequest('POST', '/api/preflight')
  noteRequest('POST', '/api/audiences/lookup')
  expect(isOlderThanOwnChange(data)).toBe(false)
  noteRequest('DELETE', '/api/accounts/1')
  expect(isOlderThanOwnChange(data)).toBe(true)
})
