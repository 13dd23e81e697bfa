import { TimeAgo } from '@/components/dataflows/time-ago'
import { Copyable } from '@/components/ui/copyable'
import { Private } from '@/components/ui/private'
import { RowLink } from '@/components/ui/row-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { Orphan } from '@/lib/contract/orphans'
import { orphanKind, orphanNote } from './orphan-words'

/** What a column says of an unused connection; `card` says it all. */
export function OrphanCell({ orphan, column }: { orphan: Orphan; column: string }) {
  switch (column) {
    case 'name':
      return <OrphanName orphan={orphan} />
    case 'kind':
      return <span className="line-clamp-2 text-sm text-ink-2">{orphanKind(orphan)}</span>
    case 'origin':
      return <OrphanOrigin orphan={orphan} />
    case 'age':
      return <OrphanAge orphan={orphan} />
    default:
      return (
        <div className="grid gap-1 py-2">
          <OrphanName orphan={orphan} />
          <p className="text-sm text-ink-2">
            {orphanKind(orphan)}, <TimeAgo at={orphan.createdAt} />
          </p>
          <OrphanOrigin orphan={orphan} />
        </div>
      )
  }
}

function OrphanName({ orphan: { id, name } }: { orphan: Orphan }) {
  return (
    <span className="grid min-w-0">
      <span title={name} className="truncate font-medium">
        {name}
      </span>
      <span className="text-xs text-ink-3">
        <Copyable value={id} label={`ID of ${name}`} shorten isInRow />
      </span>
    </span>
  )
}

function OrphanOrigin({ orphan }: { orphan: Orphan }) {
  const { origin, isBeingMade, activationId } = orphan
  const note = orphanNote(orphan)
  return (
    <span className="grid min-w-0 justify-items-start gap-1 text-sm text-ink-2">
      {isBeingMade && <StatusTag tone="busy">In use by an activation</StatusTag>}
      {!isBeingMade && origin === 'nothing' && <StatusTag tone="warn">Origin unknown</StatusTag>}
      {isBeingMade && activationId ? (
        <RowLink href={`/activations/${activationId}`} className="rounded-sm underline">
          Open the activation
        </RowLink>
      ) : (
        <span title={note} className="line-clamp-2">
          {note}
        </span>
      )}
    </span>
  )
}

function OrphanAge({ orphan: { createdAt, createdBy } }: { orphan: Orphan }) {
  return (
    <span className="grid text-sm text-ink-2">
      <TimeAgo at={createdAt} />
      {createdBy && <Private className="line-clamp-2 text-xs wrap-anywhere text-ink-3">{createdBy}</Private>}
    </span>
  )
}
