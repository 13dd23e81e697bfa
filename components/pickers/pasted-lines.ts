/**
 * The entries of a pasted text, one to a line, in order, each once. Quotes around an entry and a comma after it come from
 * lists that were copied out of code or a table.
 */
export function pastedLines(text: string): readonly string[] {
  const lines = text.split(/[\r\n\t]+/).map((line) => unquoted(line.trim().replace(/[,;]$/, '').trim()))
  return [...new Set(lines.filter((line) => line !== ''))]
}

function unquoted(line: string): string {
  const inside = /^(["'`])(.*)\1$/.exec(line)?.[2]
  return inside === undefined ? line : inside.trim()
}
