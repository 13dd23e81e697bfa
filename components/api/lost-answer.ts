import type { ProblemDetails } from './problem-details'

/** Whether what was asked for may have been done all the same: no answer came, or one that only says that something broke. */
export function isAnswerLost({ status }: Pick<ProblemDetails, 'status'>): boolean {
  return status === 0 || status >= 500
}
