import { expect, test } from 'vitest'
import { labelMeaning, restrictsExport } from './usage-label'

test('labels of Adobe’s own are explained, those of an organization are not guessed at', () => {
  expect(labelMeaning('C2')).toBe('may not be exported to a third party')
  expect(labelMeaning('loyalty-only')).toBeUndefined()
})

test('labels about leaving the platform stand out', () => {
  expect(['C1', 'C2', 'C12', 'C9', 'I1'].filter(restrictsExport)).toEqual(['C1', 'C2', 'C12'])
})
