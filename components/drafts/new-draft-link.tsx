'use client'

import { LinkButton } from '@/components/ui/link-button'
import { forgetTabCopy } from './tab-copies'

/** Begins a new draft, also when this tab has another one open: that one stays in the list. */
export function NewDraftLink({ scope }: { scope: string }) {
  return (
    <LinkButton href="/activate/destination" variant="primary" onClick={() => forgetTabCopy(scope)}>
      Start a new draft
    </LinkButton>
  )
}
