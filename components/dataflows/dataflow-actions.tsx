'use client'

import { useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useGoTo } from '@/components/ui/use-go-to'
import { DeleteDataflowDialog } from './delete-dataflow-dialog'
import { listAddress } from './list-address'
import { SwitchDialog } from './switch-dialog'
import { useSwitchDataflow } from './use-switch-dataflow'

type DataflowActionsProps = { id: string; name: string; state: string; audienceCount: number }

const answers = {
  done: { enable: 'It exports again', disable: 'Exports have stopped' },
  unchanged: { enable: 'It was enabled already', disable: 'It was disabled already' },
  pending: {
    enable: 'Adobe took it, and still works on it',
    disable: 'Adobe took it, and still works on it',
  },
} as const

/** Pauses a dataflow, lets it go on, or deletes it. */
export function DataflowActions({ id, name, state, audienceCount }: DataflowActionsProps) {
  const goTo = useGoTo()
  const [asked, setAsked] = useState<'disable' | 'enable' | 'delete'>()
  const switching = useSwitchDataflow(id)
  const isDisabled = state.toLowerCase() === 'disabled'
  const action = isDisabled ? 'enable' : 'disable'
  const answer = switching.data && answers[switching.data.outcome][switching.variables]
  return (
    <div className="grid justify-items-end gap-3">
      <div className="flex flex-wrap gap-2">
        <Button isPending={switching.isPending} onPress={() => setAsked(action)}>
          {isDisabled ? 'Enable' : 'Disable'}
        </Button>
        <Button onPress={() => setAsked('delete')}>Delete</Button>
      </div>
      {answer && <Notice tone="success" title={answer} isLive />}
      {switching.error && asked === undefined && <ProblemNotice error={switching.error} />}
      {(asked === 'disable' || asked === 'enable') && (
        <SwitchDialog
          action={asked}
          name={name}
          audienceCount={audienceCount}
          isPending={switching.isPending}
          onClose={() => setAsked(undefined)}
          onConfirm={() => switching.mutate(asked, { onSettled: () => setAsked(undefined) })}
        />
      )}
      {asked === 'delete' && (
        <DeleteDataflowDialog
          id={id}
          name={name}
          onClose={() => setAsked(undefined)}
          onDisable={isDisabled ? undefined : () => setAsked('disable')}
          onDeleted={() => void goTo(listAddress())}
        />
      )}
    </div>
  )
}
