/** Text that is HTML already; everything else is escaped on its way into a page. */
export interface Html {
  readonly text: string
}

type Part = Html | string | readonly (Html | string)[]

/** Writes HTML; strings put into it are escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = strings.map((string, index) => `${string}${written(parts[index] ?? '')}`).join('')
  return { text }
}

/** A table of text and HTML. */
export function table(heads: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
  return html`<table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table>`
}

/** Joins parts with commas. */
export function list(parts: readonly Html[]): Html {
  return { text: parts.map(({ text }) => text).join(', ') }
}

/** Makes text safe between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function written(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part)
  if ('text' in part) return part.text
  return part.map(written).join('')
}
