import { expect, test } from 'vitest'
import { type GlossaryWord, glossary } from './glossary'
import { splitTerms } from './split-terms'

/** What can be looked up in a sentence, as `word: form`. */
const found = (sentence: string, words?: readonly GlossaryWord[]) =>
  splitTerms(sentence, words).flatMap((part) =>
    typeof part === 'string' ? [] : [`${part.word}: ${part.form}`],
  )

test('the first mention of each word can be looked up, however it is written, and later ones cannot', () => {
  expect(found('Dataflows of a sandbox: each dataflow has audiences.')).toEqual([
    'dataflow: Dataflows',
    'sandbox: sandbox',
    'audience: audiences',
  ])
})

test('a sentence reads as before', () => {
  const sentence = 'The dataflow is read back, and the read-back compared with its usage labels.'
  const text = splitTerms(sentence).map((part) => (typeof part === 'string' ? part : part.form))
  expect(text.join('')).toBe(sentence)
})

test('a word within a longer one is another word', () => {
  expect(found('A dataflow run of a streaming destination')).toEqual(['dataflowRun: dataflow run'])
  expect(found('What a dataflow run exports', ['dataflow'])).toEqual([])
  expect(found('The merge policy decides', ['policy'])).toEqual([])
})

test('only the words that were asked for are looked for', () => {
  expect(found('Audiences and attributes of a draft', ['attribute'])).toEqual(['attribute: attributes'])
})

test('every word of the glossary is found in a sentence, in each of its forms', () => {
  for (const [word, { forms }] of Object.entries(glossary)) {
    for (const form of forms) expect(found(`Here is ${form}, for once.`)).toEqual([`${word}: ${form}`])
  }
})
