import { type GlossaryWord, glossary } from './glossary'

/** A piece of a sentence: text as it is, or a word of the domain in the form in which it stands there. */
type SentencePart = string | { readonly word: GlossaryWord; readonly form: string }

const allWords = Object.keys(glossary).filter((key): key is GlossaryWord => key in glossary)
const formsOf = (word: GlossaryWord): readonly string[] => glossary[word].forms
const wordOf = new Map(allWords.flatMap((word) => formsOf(word).map((form) => [form.toLowerCase(), word])))
// The longest first: a dataflow run is no dataflow.
const longestFirst = [...wordOf.keys()].toSorted((one, other) => other.length - one.length)
const anyForm = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi')

/**
 * Cuts a sentence at the first mention of each word of the domain. Later mentions stay text, and so do parts of
 * longer words.
 *
 * @param words  the only ones to look for, where others can be looked up elsewhere on the page
 */
export function splitTerms(sentence: string, words: readonly GlossaryWord[] = allWords): SentencePart[] {
  const parts: SentencePart[] = []
  const seen = new Set<GlossaryWord>()
  let end = 0
  for (const { 0: form, index } of sentence.matchAll(anyForm)) {
    const word = wordOf.get(form.toLowerCase())
    if (!word || seen.has(word) || !words.includes(word)) continue
    seen.add(word)
    parts.push(sentence.slice(end, index), { word, form })
    end = index + form.length
  }
  return [...parts, sentence.slice(end)].filter((part) => part !== '')
}
