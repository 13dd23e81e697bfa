'use client'

import { useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Checkbox } from '@/components/ui/checkbox'
import { ConfirmDialog } from '@/components/ui/dialog'
import { plural } from '@/components/ui/plural'
import { isTypedName, TypedName } from '@/components/ui/typed-name'
import type { BulkAction } from '@/lib/contract/bulk-changes'
import type { DataflowView } from '@/lib/contract/dataflows'
import { healthOf } from './dataflow-health'

type BulkDialogProps = {
  action: Exclude<BulkAction, 'clean-up'>
  dataflows: readonly DataflowView[]
  onConfirm: (options: { withAccounts: boolean }) => void
  onClose: () => void
  isPending: boolean
  error: unknown
}

const verbs = { enable: 'Enable', disable: 'Disable', delete: 'Delete' } as const
const namesMax = 8

/** Says in words and numbers what a change of many dataflows would do, before it does. */
export function BulkDialog({ action, dataflows, onConfirm, onClose, isPending, error }: BulkDialogProps) {
  const [typed, setTyped] = useState('')
  const [withAccounts, setWithAccounts] = useState(false)
  const isDeletion = action === 'delete'
  const phrase = `delete ${dataflows.length}`
  return (
    <ConfirmDialog
      title={`${verbs[action]} ${plural(dataflows.length, 'dataflow')}?`}
      confirmLabel={`${verbs[action]} ${plural(dataflows.length, 'dataflow')}`}
      tone={isDeletion ? 'danger' : 'primary'}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      onConfirm={() => onConfirm({ withAccounts })}
      isPending={isPending}
      isConfirmDisabled={isDeletion && !isTypedName(phrase, typed)}
    >
      <p>{consequences(action, dataflows)}</p>
      <Names dataflows={dataflows} />
      {isDeletion && (
        <>
          <p>
            Target connections go along. Each dataflow can be recreated for 30 days. To pause them instead,
            disable them.
          </p>
          <Checkbox
            isSelected={withAccounts}
            onChange={setWithAccounts}
            hint="Their keys would have to be entered again."
          >
            Also delete accounts that nothing else uses
          </Checkbox>
          <TypedName name={phrase} value={typed} onChange={setTyped} />
        </>
      )}
      {error != null && <ProblemNotice error={error} />}
    </ConfirmDialog>
  )
}

function consequences(action: BulkDialogProps['action'], dataflows: readonly DataflowView[]): string {
  const isOn = (dataflow: DataflowView) => healthOf(dataflow) !== 'disabled'
  const exporting = dataflows.filter(isOn)
  const audiences = (of: readonly DataflowView[]) =>
    plural(
      of.reduce((sum, { audienceCount }) => sum + audienceCount, 0),
      'audience',
    )
  if (action === 'enable') {
    const off = dataflows.filter((dataflow) => !isOn(dataflow))
    const rest = dataflows.length - off.length
    const already =
      rest > 0 ? ` ${plural(rest, 'dataflow')} of these ${rest === 1 ? 'is' : 'are'} enabled already.` : ''
    return `${plural(off.length, 'dataflow')} with ${audiences(off)} will export again.${already}`
  }
  const rest = dataflows.length - exporting.length
  const already =
    rest > 0 ? ` ${plural(rest, 'dataflow')} of these ${rest === 1 ? 'is' : 'are'} disabled already.` : ''
  return `Exports of ${audiences(exporting)} stop. What was sent stays where it is.${already}`
}

function Names({ dataflows }: { dataflows: readonly DataflowView[] }) {
  const others = dataflows.length - namesMax
  return (
    <ul className="grid list-disc gap-0.5 pl-5">
      {dataflows.slice(0, namesMax).map(({ id, name }) => (
        <li key={id} className="wrap-anywhere text-ink">
          {name}
        </li>
      ))}
      {others > 0 && <li>and {others} more</li>}
    </ul>
  )
}
