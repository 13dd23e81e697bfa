import type { ReactNode } from 'react'
import { ProblemBox } from './problem-box'
import { problemOf } from './request-json'

/** Says what went wrong with a request. */
export function ProblemNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  return <ProblemBox problem={problemOf(error)} actions={actions} isLive />
}
