'use client'

import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { useWizard } from './wizard-context'

/** Shown on a step that was opened before a destination was chosen, from a bookmark for example. */
export function NoDestination() {
  const { hrefOf } = useWizard()
  return (
    <Card>
      <EmptyState
        title="Choose a destination first"
        action={<LinkButton href={hrefOf('destination')}>Choose a destination</LinkButton>}
      >
        What this step asks for depends on it.
      </EmptyState>
    </Card>
  )
}
