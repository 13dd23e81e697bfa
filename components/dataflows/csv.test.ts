import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv'

/** Reads RFC 4180, written from the standard and not from our code. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let index = 0; index < text.length; index += 1) {
    const one = text[index] ?? ''
    if (isQuoted) {
      if (one !== '"') cell += one
      else if (text[index + 1] === '"') {
        cell += one
        index += 1
      } else isQuoted = false
    } else if (one === '"') isQuoted = true
    else if (one === ',') {
      row.push(cell)
      cell = ''
    } else if (one === '\r' && text[index + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      index += 1
    } else cell += one
  }
  return rows
}

const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', 'say "hi"', 'two\r\nlines', '', ' '))

test('every text comes back as it was, but for the apostrophe in front of a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (rows) => {
      const back = parse(toCsv(rows))
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length))
      for (const [index, row] of rows.entries())
        for (const [place, text] of row.entries()) expect([text, `'${text}`]).toContain(back[index]?.[place])
    }),
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("https://x")', '|cmd', '%0A'])(
  'a spreadsheet does not calculate %j',
  (text) => expect(parse(toCsv([[text]]))).toEqual([[`'${text}`]]),
)

test('no cell that begins like a formula is left bare', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (start, rest) => {
      expect(parse(toCsv([[start + rest]]))[0]?.[0]).toBe(`'${start}${rest}`)
    }),
  )
})

test('numbers stay numbers, and nothing is an empty cell', () => {
  expect(toCsv([[-3, undefined, 'a']])).toBe('-3,,a\r\n')
})
