'use client'

import type { Exchange } from '@/lib/contract/exchanges'
import { CallList } from './call-list'
import { CallsSheet } from './calls-sheet'
import { happenedCall, type ShownCall } from './shown-call'

/** The calls an edit is about to make. */
export function CallsAhead({ calls }: { calls: readonly ShownCall[] }) {
  return (
    <CallsSheet lead="The changes as they would be sent now. They are made anew from what Adobe holds at the moment of sending, so that others’ changes stay; then the dataflow is read back.">
      <CallList calls={calls} />
    </CallsSheet>
  )
}

/** What went over the wire for an edit. */
export function CallsMade({ exchanges }: { exchanges: readonly Exchange[] }) {
  return (
    <CallsSheet lead="What was sent and answered, in order: read, change, read back.">
      <CallList
        calls={exchanges.map((exchange, index) =>
          happenedCall(exchange, { key: String(index), title: titleOf(exchange) }),
        )}
      />
    </CallsSheet>
  )
}

const nouns: Readonly<Record<string, string>> = {
  flows: 'the dataflow',
  targetConnections: 'the target',
  sourceConnections: 'the source',
  connections: 'the account',
}

function titleOf({ method, path }: Exchange): string {
  const [, , , , collection = ''] = path.split(/[/?]/)
  const noun = nouns[collection] ?? 'what was added'
  return method === 'PATCH' ? `Change ${noun}` : `Read ${noun}`
}
