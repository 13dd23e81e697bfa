'use client'

import { Copyable } from '@/components/ui/copyable'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Private } from '@/components/ui/private'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import { undoScope } from './undo-scope'

interface UndoDialogProps {
  snapshot: ActivationSnapshot
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onConfirm: () => void
  isPending: boolean
}

/** Says what will be deleted and what stays, before anything is. */
export function UndoDialog({ snapshot, ...dialog }: UndoDialogProps) {
  const { deleted, uncertain, kept, mayExport } = undoScope(snapshot)
  const isRunning = snapshot.status === 'running'
  const { name } = snapshot.subject
  return (
    <ConfirmDialog
      {...dialog}
      title={isRunning ? `Stop and undo ${name}?` : `Undo ${name}?`}
      confirmLabel={isRunning ? 'Stop and delete' : 'Undo and delete'}
      cancelLabel="Keep it"
      tone="danger"
    >
      {deleted.length > 0 ? (
        <Things lead="This is deleted at Adobe, in this order:" things={deleted} />
      ) : (
        <p>Nothing is known to have been created yet.</p>
      )}
      {uncertain.length > 0 && (
        <Things
          lead="These calls may have left something, which is looked for and deleted:"
          things={uncertain}
        />
      )}
      {isRunning && <p>Calls that are on their way are waited for; what they create is deleted as well.</p>}
      {kept.length > 0 && (
        <Things lead="This is kept, because it is not this activation’s own:" things={kept} />
      )}
      {mayExport && (
        <p>The dataflow may export already. That ends; records that were sent stay where they are.</p>
      )}
    </ConfirmDialog>
  )
}

function Things({ lead, things }: { lead: string; things: ReturnType<typeof undoScope>['deleted'] }) {
  return (
    <div className="grid gap-1">
      <p>{lead}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {things.map(({ step, kind, name, id }) => (
          <li key={step} className="wrap-anywhere">
            {kind}
            {name && (
              <span className="font-medium text-ink">
                {' '}
                {/* An account without a name goes by its key. */}
                {step === 'account-connection' ? <Private>{name}</Private> : name}
              </span>
            )}
            {id && (
              <span className="ml-2 text-ink-3">
                <Copyable value={id} label={`ID of ${kind.toLowerCase()}`} shorten />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
