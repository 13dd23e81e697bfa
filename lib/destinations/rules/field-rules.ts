import { z } from 'zod'

/** A field that must be filled in; spaces around it come from copying and are dropped. */
export function filledIn(sentence: string) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? sentence : 'This must be text') })
    .trim()
    .min(1, sentence)
}

/** A field that may be left out; an empty one counts as left out. */
export function leftOut<T extends z.ZodType<string>>(schema: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  )
}

/** Keys never hold spaces or line breaks; one in the middle means two things were copied at once. */
export const withoutSpaces = /^\S+$/
