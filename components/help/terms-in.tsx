import type { ReactNode } from 'react'
import type { GlossaryWord } from './glossary'
import { Term } from './term'

/** How words of the domain are written within sentences. */
const forms: readonly (readonly [form: string, word: GlossaryWord])[] = [
  ['audiences', 'audience'],
  ['attributes', 'attribute'],
  ['credentials', 'account'],
  ['dataflows', 'dataflow'],
  ['event hub', 'eventHub'],
  ['stream', 'stream'],
]

/** A sentence whose first mention of each word of the domain can be looked up. */
export function TermsIn({ children }: { children: string }) {
  const pattern = new RegExp(`\\b(${forms.map(([form]) => form).join('|')})\\b`)
  const parts: ReactNode[] = []
  const seen = new Set<GlossaryWord>()
  let rest = children
  for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
    const [form] = match
    const word = forms.find(([one]) => one === form)?.[1]
    const end = match.index + form.length
    parts.push(rest.slice(0, match.index))
    parts.push(
      word && !seen.has(word) ? (
        <Term key={word} word={word}>
          {form}
        </Term>
      ) : (
        form
      ),
    )
    if (word) seen.add(word)
    rest = rest.slice(end)
  }
  return (
    <>
      {parts}
      {rest}
    </>
  )
}
