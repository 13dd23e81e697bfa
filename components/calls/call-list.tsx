import type { FieldNote } from '@/lib/activation/calls/field-notes'
import { CallItem } from './call-item'
import type { ShownCall } from './shown-call'

/** Calls in order. */
export function CallList({
  calls,
  ownNotes = [],
}: {
  calls: readonly ShownCall[]
  ownNotes?: readonly FieldNote[]
}) {
  return (
    <ol aria-label="Calls to Adobe" className="grid">
      {calls.map((call) => (
        <CallItem key={call.key} call={call} ownNotes={ownNotes} />
      ))}
    </ol>
  )
}
