import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { PolicyProblem } from '../permissions/permissions'

/** Ten times what IAM takes for a managed policy. */
const charactersMax = 65_536

type Read = { readonly value: unknown } | { readonly problem: PolicyProblem }

/** Reads JSON as strictly as AWS does, and says where it stops being JSON. */
export function readJson(text: string): Read {
  if (text.trim() === '') return { problem: { message: 'Paste the policy first' } }
  if (text.length > charactersMax)
    return { problem: { message: 'This is longer than any policy AWS would take. Paste one policy alone' } }
  const errors: ParseError[] = []
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (first) return { problem: { message: sentenceOf(first), ...placeOf(text, first.offset) } }
  try {
    return { value: JSON.parse(text) }
  } catch {
    // Reached by what the two readers disagree on, such as nesting without end.
    return { problem: { message: 'This is not JSON. Copy the whole policy, from the first { to the last }' } }
  }
}

const sentences: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not JSON: something here has no quotes around it, or does not belong',
  InvalidNumberFormat: 'This number is not written as JSON wants it',
  PropertyNameExpected: 'A name in quotes is missing here, or there is a comma too many before it',
  ValueExpected: 'A value is missing here, or there is a comma too many before it',
  ColonExpected: 'A colon is missing here',
  CommaExpected: 'A comma is missing here',
  CloseBraceExpected: 'A closing } is missing. Check that the policy was copied to its end',
  CloseBracketExpected: 'A closing ] is missing. Check that the policy was copied to its end',
  EndOfFileExpected: 'The policy ends here, but more follows. Paste one policy alone',
  InvalidCommentToken: 'JSON has no comments. Take this one out',
  UnexpectedEndOfComment: 'JSON has no comments. Take this one out',
  UnexpectedEndOfString: 'A closing quote is missing',
  InvalidUnicode: 'This escaped character is not complete',
  InvalidEscapeCharacter: 'A backslash may not stand here',
  InvalidCharacter: 'A line break or control character may not stand inside quotes',
}

function sentenceOf({ error }: ParseError): string {
  return sentences[printParseErrorCode(error)] ?? 'This is not JSON'
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
