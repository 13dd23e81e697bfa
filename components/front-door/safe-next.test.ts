import { expect, test } from 'vitest'
import { safeNext } from './safe-next'

test('a path of this application is where to go', () => {
  expect(safeNext('/dataflows/1?tab=json')).toBe('/dataflows/1?tab=json')
})

test.each([
  undefined,
  '',
  'dataflows',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
])('%s leads to the wizard instead', (next) => {
  expect(safeNext(next)).toBe('/activate')
})
