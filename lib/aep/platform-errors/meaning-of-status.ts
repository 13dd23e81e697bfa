import type { ErrorCode } from '../../error-codes'
import type { Call } from '../call'
import type { PlatformErrorMeaning } from './meaning'
import { remedies } from './remedies'

/** What a status means when its code is unknown. */
export function meaningOfStatus(status: number): ErrorCode {
  if (status === 401) return 'token-refused'
  if (status === 403) return 'permission-missing'
  if (status === 404) return 'resource-gone'
  if (status === 409 || status === 412) return 'changed-meanwhile'
  if (status === 429) return 'platform-busy'
  if (status >= 500) return 'platform-failed'
  return 'platform-rejected'
}

const deletionInUse: PlatformErrorMeaning = {
  code: 'still-in-use',
  cause: 'Adobe refused to delete it and did not say why; most often a dataflow still uses it.',
  remedy: 'Delete the dataflows that use it first. If there is none, wait a minute and try again.',
}

const deletionTooEarly: PlatformErrorMeaning = {
  code: 'state-conflict',
  cause: 'Adobe refused to delete it and did not say why; most often an earlier change has not finished.',
  remedy: remedies.wait,
}

const changeRefused: PlatformErrorMeaning = {
  code: 'platform-rejected',
  cause:
    'Adobe did not say why; an earlier change may not have finished, or it has changed since you read it.',
  remedy: 'Wait a minute, reload and make your change again. If it stays, report this with the request ID.',
}

const contentRefused: PlatformErrorMeaning = {
  code: 'platform-rejected',
  cause: 'Adobe did not say which part it cannot use.',
  remedy: remedies.correctBody,
}

const queryRefused: PlatformErrorMeaning = {
  code: 'platform-rejected',
  cause: 'Adobe did not say which part of the query it cannot use.',
  remedy: remedies.correctQuery,
}

/**
 * The likeliest meaning of a refusal in Flow Service's older form, which has no code: of all codes published for such a
 * call, those that a correct client meets.
 */
export function meaningOfOlderRefusal({ method, path }: Pick<Call, 'method' | 'path'>): PlatformErrorMeaning {
  if (method === 'DELETE') return path[0] === 'flows' ? deletionTooEarly : deletionInUse
  if (method === 'PATCH' || path.at(-1) === 'action') return changeRefused
  return method === 'POST' ? contentRefused : queryRefused
}
