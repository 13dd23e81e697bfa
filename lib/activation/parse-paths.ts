import { z } from 'zod'

/**
 * Reads the attribute paths out of a pasted text: one per line, between commas, semicolons or tabs, as a JSON array of
 * paths or of selectors, each written with dots, as a pointer (`/person/name`) or with `xdm:` before its names.
 *
 * @returns in the order pasted, each once; whether they exist is another question
 */
export function parsePaths(text: string): readonly string[] {
  const paths = (readJson(text) ?? text.split(/[\n\r,;\t]+/)).map(toDottedPath).filter(Boolean)
  return [...new Set(paths)]
}

/** Brings one written path into the form selectors use. */
export function toDottedPath(written: string): string {
  const bare = written.trim().replace(/^["'`[\]\s]+|["'`[\]\s]+$/g, '')
  const dotted = bare.startsWith('/') ? bare.slice(1).replaceAll('/', '.') : bare.replace(/^\$\./, '')
  return dotted
    .split('.')
    .map((name) => name.replace(/^xdm:/, ''))
    .join('.')
    .replace(/^\.+|\.+$/g, '')
}

/** Selectors as a dataflow prints them, beside plain paths. */
const pastedItemSchema = z.union([
  z.string(),
  z.object({ path: z.string() }).transform(({ path }) => path),
  z.object({ value: z.object({ path: z.string() }) }).transform(({ value }) => value.path),
])

const pastedListSchema = z.union([
  z.array(pastedItemSchema),
  z.object({ selectors: z.array(pastedItemSchema) }).transform(({ selectors }) => selectors),
])

function readJson(text: string): readonly string[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    const parsed = pastedListSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Not JSON after all: a person may have put brackets around a list.
    return undefined
  }
}
