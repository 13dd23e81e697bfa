'use client'

import { useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { TermsIn } from '@/components/help/terms-in'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { plural } from '@/components/ui/plural'
import { isTypedName, TypedName } from '@/components/ui/typed-name'
import type { Orphan } from '@/lib/contract/orphans'
import { lacksDependents } from './orphan-words'

type CleanUpDialogProps = {
  orphans: readonly Orphan[]
  isPending: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Says what deleting unused connections means, and what of them may not be ours to delete. */
export function CleanUpDialog({ orphans, isPending, error, onConfirm, onClose }: CleanUpDialogProps) {
  const [typed, setTyped] = useState('')
  const ids = new Set(orphans.map(({ id }) => id))
  const accounts = orphans.filter(({ type, destination }) => type === 'connection' && destination).length
  const unknown = orphans.filter(({ origin }) => origin === 'nothing')
  const staying = orphans.filter((orphan) => lacksDependents(orphan, ids))
  const phrase = `delete ${orphans.length}`
  return (
    <ConfirmDialog
      title={`Delete ${plural(orphans.length, 'connection')}?`}
      confirmLabel={`Delete ${plural(orphans.length, 'connection')}`}
      tone="danger"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      onConfirm={onConfirm}
      isPending={isPending}
      isConfirmDisabled={!isTypedName(phrase, typed)}
    >
      <p>
        <TermsIn words={['targetConnection', 'sourceConnection', 'account']}>
          No dataflow uses them, which is looked at once more before each goes. Target connections and profile
          sources go first, accounts last. This cannot be taken back.
        </TermsIn>
        {accounts > 0 && ` The keys of ${plural(accounts, 'account')} would have to be entered again.`}
      </p>
      {unknown.length > 0 && (
        <Notice tone="warning" title={`${plural(unknown.length, 'account')} may belong to a source`}>
          Nothing says what {unknown.length === 1 ? 'it was' : 'they were'} made for: {namesOf(unknown)}.
        </Notice>
      )}
      {staying.length > 0 && (
        <Notice tone="info" title={`${plural(staying.length, 'account')} will stay`}>
          Unused connections are built on {namesOf(staying)}. Select those as well.
        </Notice>
      )}
      <TypedName name={phrase} value={typed} onChange={setTyped} />
      {error != null && <ProblemNotice error={error} />}
    </ConfirmDialog>
  )
}

const namesMax = 4

function namesOf(orphans: readonly Orphan[]): string {
  const names = orphans.slice(0, namesMax).map(({ name }) => name)
  const others = orphans.length - names.length
  return `${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}`
}
