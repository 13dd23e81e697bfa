import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { stepHref } from './wizard-steps'

/** Shown on a step that was opened before a destination was chosen, from a bookmark for example. */
export function NoDestination() {
  return (
    <Card>
      <EmptyState
        title="Choose a destination first"
        action={<LinkButton href={stepHref('destination')}>Choose a destination</LinkButton>}
      >
        What this step asks for depends on it.
      </EmptyState>
    </Card>
  )
}
