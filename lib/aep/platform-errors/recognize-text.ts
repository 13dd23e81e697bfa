import { meaningOfCode } from './catalogue'
import type { PlatformErrorMeaning } from './meaning'
import { remedies } from './remedies'

const specVersionMissing: PlatformErrorMeaning = {
  code: 'platform-rejected',
  cause: 'Adobe asks for the version of a spec beside its ID.',
  remedy: remedies.correctBody,
}

const contentTypeMissing: PlatformErrorMeaning = {
  code: 'header-missing',
  cause: 'Adobe did not see that the request is JSON (Content-Type).',
  remedy: remedies.lookForProxy,
}

/** The sentences that are printed in specifications; no other is known well enough to rely on. */
const documented: readonly (readonly [RegExp, PlatformErrorMeaning | undefined])[] = [
  [/^\w+ not found with id = \[/, meaningOfCode('FLOW-1439')],
  [/^The requested \w+ resource \S* is not found\b/, meaningOfCode('FLOW-1439')],
  [/^Supplied version=.* does not match the current version on entity\b/, meaningOfCode('FLOW-1404')],
  [/^Version not matching\b/, meaningOfCode('FLOW-1404')],
  [/^Please provide a valid spec id\b/, meaningOfCode('FLOW-1413')],
  [/^Header is missing\b/, meaningOfCode('FLOW-1403')],
  [/'version' is required for spec info\b/, specVersionMissing],
  [/^A valid content-type must be specified\b/, contentTypeMissing],
]

/**
 * Recognizes an error that carries no code by a sentence that is documented word for word.
 *
 * @param text  the platform's own words; nothing of them is in the meaning
 */
export function meaningOfText(text: string): PlatformErrorMeaning | undefined {
  return documented.find(([pattern]) => pattern.test(text))?.[1]
}
