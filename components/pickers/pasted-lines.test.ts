import { expect, test } from 'vitest'
import { pastedLines } from './pasted-lines'

test('each line is an entry, without blanks, and a repeated one counts once', () => {
  expect(pastedLines(' one \r\n\n two, with a comma\none\n')).toEqual(['one', 'two, with a comma'])
})

test('quotes and trailing commas of a copied list are taken off', () => {
  expect(pastedLines('"one",\n\'two\',\n`three`;\n"four')).toEqual(['one', 'two', 'three', '"four'])
})

test('cells of a table row are entries of their own', () => {
  expect(pastedLines('id-1\tid-2\n\n')).toEqual(['id-1', 'id-2'])
})

test('a blank text has no entries', () => {
  expect(pastedLines(' \n\t\n')).toEqual([])
})
