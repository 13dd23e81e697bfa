'use client'

import { contentsOf, writeCalls } from '@/lib/activation/calls/written-call'
import { plan } from '@/lib/activation/plan'
import { activationDraftSchema } from '@/lib/destinations/draft-schema'
import { destinationOf } from '@/lib/destinations/registry'
import { rulesOf } from '@/lib/destinations/rules/rules-of'
import { CallExports } from './call-exports'
import { CallList } from './call-list'
import { CallsSheet } from './calls-sheet'
import { destinationNotes } from './destination-notes'
import { plannedCall } from './shown-call'

const lead =
  'What the last button sends, in order. Nothing has been sent yet. Variables stand for secrets, and for IDs that Adobe gives on the way.'

/** The calls the last button of the wizard makes, from the plan that will be executed, as far as it is known before Adobe is asked. */
export function PlannedCalls({ draft }: { draft: unknown }) {
  const parsed = activationDraftSchema.safeParse(draft)
  if (!parsed.success) {
    return <CallsSheet lead="Complete the draft to see its calls: they are made of what you enter." />
  }
  const { data } = parsed
  const destination = destinationOf(data.destination)
  const calls = writeCalls(
    plan({ activationId: 'new', draft: data, payload: rulesOf(destination.id).payload(data, undefined) }),
    contentsOf(data),
  )
  return (
    <CallsSheet
      lead={
        data.source === 'reuse'
          ? `${lead} If the sandbox has a profile source already, it is reused, and the two calls that make one are left out.`
          : lead
      }
      footer={<CallExports name={data.name} calls={calls} />}
    >
      <CallList calls={calls.map(plannedCall)} ownNotes={destinationNotes(destination)} />
    </CallsSheet>
  )
}
