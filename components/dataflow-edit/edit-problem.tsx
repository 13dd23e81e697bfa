import { ProblemNotice } from '@/components/api/problem-notice'
import { problemOf } from '@/components/api/request-json'
import { CallsUntilStopped } from '@/components/calls/edit-calls'
import { LinkButton } from '@/components/ui/link-button'

/** Why an edit was not taken; where to go from a dataflow that is gone. */
export function EditProblem({ error }: { error: unknown }) {
  const { status, exchanges } = problemOf(error)
  const isGone = status === 404
  return (
    <ProblemNotice
      error={error}
      actions={
        (isGone || exchanges) && (
          <>
            {isGone && (
              <>
                <LinkButton href="/dataflows">All dataflows</LinkButton>
                <LinkButton href="/activity">See who deleted it</LinkButton>
              </>
            )}
            <CallsUntilStopped exchanges={exchanges} />
          </>
        )
      }
    />
  )
}
