import { expect, test } from 'vitest'
import { errorCodes } from '../error-codes'
import { listKnownErrors } from './list-known-errors'

test('without a search every error is there, ours and Adobe’s, each with what to do', () => {
  const { own, platform } = listKnownErrors('')
  expect(own.map(({ code }) => code)).toEqual(Object.keys(errorCodes))
  expect(platform.length).toBeGreaterThan(40)
  for (const { title, detail } of [...own, ...platform]) {
    expect(title).not.toBe('')
    expect(detail.trim()).toMatch(/[.:]$/)
  }
})

test('a search holds for code and sentence, word by word', () => {
  expect(listKnownErrors('flow-1404').platform.map(({ code }) => code)).toEqual(['FLOW-1404'])
  expect(listKnownErrors('JSON comma').own.map(({ code }) => code)).toEqual(['invalid-json'])
  expect(listKnownErrors('no such thing at all')).toEqual({ own: [], platform: [] })
})
