import { ProblemNotice } from '@/components/api/problem-notice'
import { problemOf } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

interface DraftFailureProps {
  error: unknown
  onTryAgain: () => void
  onStartNew: () => void
}

/** In place of a step whose draft could not be opened. */
export function DraftFailure({ error, onTryAgain, onStartNew }: DraftFailureProps) {
  const { code, title, detail } = problemOf(error)
  if (code !== 'draft-gone' && code !== 'draft-outdated') {
    return <ProblemNotice error={error} actions={<Button onPress={onTryAgain}>Try again</Button>} />
  }
  return (
    <Card>
      <EmptyState
        title={title}
        action={
          <>
            <Button variant="primary" onPress={onStartNew}>
              Start a new draft
            </Button>
            <LinkButton href="/drafts">All drafts</LinkButton>
          </>
        }
      >
        {detail}
      </EmptyState>
    </Card>
  )
}
