'use client'

import { madeEdit } from '@/lib/activation/calls/made-edit'
import { collectionNouns, type WrittenCall } from '@/lib/activation/calls/written-call'
import { type WrittenPatch, writeEdit } from '@/lib/activation/calls/written-edit'
import type { Contents } from '@/lib/activation/editing/contents'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import type { Exchange } from '@/lib/contract/exchanges'
import { destinationOf, destinationOfSpec } from '@/lib/destinations/registry'
import { CallExports } from './call-exports'
import { CallList } from './call-list'
import { CallsSheet } from './calls-sheet'
import { destinationNotes } from './destination-notes'
import { happenedCall, type ShownCall } from './shown-call'

/** An edit that is still to be sent. */
export interface EditAhead {
  readonly dataflow: Pick<DataflowDetail, 'name' | 'destination'>
  /** In the order in which they are sent; the version is missing where Adobe told none. */
  readonly patches: readonly (Omit<WrittenPatch, 'version'> & { readonly version: string | undefined })[]
  readonly wanted: Pick<Contents, 'audiences' | 'attributes'>
}

/** The calls an edit is about to make. */
export function CallsAhead({ calls, edit }: { calls: readonly ShownCall[]; edit: EditAhead }) {
  const destination = edit.dataflow.destination
  const written = writtenAhead(edit)
  const lead =
    'The changes as they would be sent now. They are made anew from what Adobe holds at the moment of sending, so that others’ changes stay; then the dataflow is read back.'
  return (
    <CallsSheet
      lead={
        written.length > 0
          ? `${lead} The files below send them without Sluice, and stop when somebody was faster.`
          : lead
      }
      footer={written.length > 0 && <CallExports name={edit.dataflow.name} calls={written} />}
    >
      <CallList
        calls={calls}
        ownNotes={destination === undefined ? [] : destinationNotes(destinationOf(destination))}
      />
    </CallsSheet>
  )
}

/** Without a version nobody could tell whether a change still fits. */
function writtenAhead({ patches, wanted }: EditAhead): WrittenCall[] {
  const known = patches.flatMap(({ version, ...patch }) =>
    version === undefined ? [] : [{ ...patch, version }],
  )
  return known.length < patches.length ? [] : writeEdit(known, wanted)
}

/** What went over the wire for an edit that was not taken, if anything did. */
export function CallsUntilStopped({
  label = 'Show the calls made',
  exchanges = [],
}: {
  label?: string
  exchanges?: readonly Exchange[] | undefined
}) {
  if (exchanges.length === 0) return null
  return (
    <CallsSheet
      label={label}
      lead="What was sent and answered, in order, until it stopped. A call that was refused changed nothing; one that was not answered may have."
    >
      <MadeCalls exchanges={exchanges} connectionSpecId={madeEdit(exchanges)?.connectionSpecId} />
    </CallsSheet>
  )
}

/** What went over the wire for an edit. */
export function CallsMade({ exchanges }: { exchanges: readonly Exchange[] }) {
  const made = madeEdit(exchanges)
  const calls = made ? writeEdit(made.patches, made.held) : []
  const lead = 'What was sent and answered, in order: read, change, read back.'
  return (
    <CallsSheet
      lead={
        calls.length > 0
          ? `${lead} The files below hold the same change; where it is in place already, they send nothing.`
          : lead
      }
      footer={made && calls.length > 0 && <CallExports name={made.name} calls={calls} />}
    >
      <MadeCalls exchanges={exchanges} connectionSpecId={made?.connectionSpecId} />
    </CallsSheet>
  )
}

interface MadeCallsProps {
  exchanges: readonly Exchange[]
  /** What kind of system the target is, as far as it was read. */
  connectionSpecId: string | undefined
}

function MadeCalls({ exchanges, connectionSpecId }: MadeCallsProps) {
  const destination = destinationOfSpec(connectionSpecId)
  return (
    <CallList
      calls={exchanges.map((exchange, index) =>
        happenedCall(exchange, { key: String(index), title: titleOf(exchange) }),
      )}
      ownNotes={destination ? destinationNotes(destination) : []}
    />
  )
}

const nouns: ReadonlyMap<string, string> = new Map(Object.entries(collectionNouns))

function titleOf({ method, path }: Exchange): string {
  const [, , , , collection = ''] = path.split(/[/?]/)
  const noun = nouns.get(collection)
  return `${method === 'PATCH' ? 'Change' : 'Read'} ${noun ? `the ${noun}` : 'what was added'}`
}
