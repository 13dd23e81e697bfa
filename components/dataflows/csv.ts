type CsvValue = string | number | undefined

/** A spreadsheet takes a cell that begins so for a formula, even one that came out of somebody’s name. */
const formulaStart = /^[\s\0]*[=+\-@|%]|^[\t\r\n]/

/**
 * Rows as RFC 4180 has them. A text that a spreadsheet would calculate gets an apostrophe in front, which spreadsheets
 * take for “this is text”.
 */
export function toCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: CsvValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
