import { expect, test } from 'vitest'
import { jsonTokens } from './json-tokens'

const kinds = (text: string) => jsonTokens(text).map(({ kind, text: part }) => `${kind} ${part.trim()}`)

test('tells keys, strings, numbers and words apart', () => {
  expect(kinds('{"a": "b", "n": -1.5e3, "t": true}').filter((token) => !token.startsWith('plain'))).toEqual([
    'key "a"',
    'string "b"',
    'key "n"',
    'number -1.5e3',
    'key "t"',
    'word true',
  ])
})

test('reads an escaped quote as part of its string', () => {
  expect(kinds('"say \\"hi\\": now"')).toEqual(['string "say \\"hi\\": now"'])
})

test('loses no character, JSON or not', () => {
  for (const text of ['', 'plain words "unclosed', '{"a":[1,2,{"b":null}]}\n']) {
    expect(
      jsonTokens(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text)
  }
})
