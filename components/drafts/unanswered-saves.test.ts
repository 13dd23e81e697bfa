import { expect, test } from 'vitest'
import { emptyDraft } from '@/components/wizard/draft-form'
import { isOneOf, type UnansweredSaves, withSave } from './unanswered-saves'

const named = (name: string) => ({ ...emptyDraft, name })
const sent = (names: readonly string[]) =>
  names.reduce<UnansweredSaves>((saves, name) => withSave(saves, named(name)), [])

test('however many follow it, the first is remembered, and so is the last', () => {
  const saves = sent(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(saves.map(({ name }) => name)).toEqual(['1', '5', '6', '7', '8'])
  expect(isOneOf(saves, named('1'))).toBe(true)
  expect(isOneOf(saves, named('8'))).toBe(true)
  expect(isOneOf(saves, named('2'))).toBe(false)
})

test('the same save, tried again and again, takes no place of another', () => {
  expect(sent(['1', '2', '2', '2', '2', '2', '2']).map(({ name }) => name)).toEqual(['1', '2'])
})
