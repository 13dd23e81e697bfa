import type { GlossaryWord } from './glossary'
import { splitTerms } from './split-terms'
import { Term } from './term'

type TermsInProps = {
  children: string
  /** The only ones to look for: each word can be looked up once on a page, where it first stands in a sentence. */
  words?: readonly GlossaryWord[]
}

/**
 * A sentence whose first mention of each word of the domain can be looked up. Not for headings, labels or what is
 * announced as it changes: the buttons would be read out as part of them.
 */
export function TermsIn({ children, words }: TermsInProps) {
  return splitTerms(children, words).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <Term key={part.word} word={part.word}>
        {part.form}
      </Term>
    ),
  )
}
