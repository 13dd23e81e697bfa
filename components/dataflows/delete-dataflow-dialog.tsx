'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { problemOf, requestJson } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { isTypedName, TypedName } from '@/components/ui/typed-name'
import type { DeletionPlan, DeletionReport } from '@/lib/contract/dataflow-changes'
import { DeletionConsequences } from './deletion-consequences'
import { DeletionOutcome } from './deletion-outcome'
import { updateDataflows } from './use-dataflows'

type DeleteDataflowDialogProps = {
  id: string
  name: string
  onClose: () => void
  /** Offered first, unless it is disabled already. */
  onDisable: (() => void) | undefined
  onDeleted: () => void
}

/** Says what a deletion takes along and what stays, offers to disable instead, and asks for the name. */
export function DeleteDataflowDialog({ id, name, onClose, onDisable, onDeleted }: DeleteDataflowDialogProps) {
  const client = useQueryClient()
  const [typed, setTyped] = useState('')
  const [withAccount, setWithAccount] = useState(false)
  const plan = useQuery({
    queryKey: ['deletion-plan', id],
    queryFn: ({ signal }) => requestJson<DeletionPlan>(`/api/dataflows/${id}/deletion`, { signal }),
    staleTime: 0,
    gcTime: 0,
  })
  const deletion = useMutation({
    mutationFn: () =>
      requestJson<DeletionReport>(`/api/dataflows/${id}?account=${withAccount ? 'delete' : 'keep'}`, {
        method: 'DELETE',
      }),
    onSuccess: ({ connections }) => {
      updateDataflows(client, (dataflow) => (dataflow.id === id ? undefined : dataflow))
      void client.invalidateQueries({ queryKey: ['deleted-dataflows'] })
      void client.invalidateQueries({ queryKey: ['orphans'] })
      if (connections.every(({ result }) => result === 'deleted')) onDeleted()
    },
  })
  const isGone = [plan.error, deletion.error].some(
    (error) => error && problemOf(error).code === 'resource-gone',
  )
  const report = deletion.data
  const leave = report || isGone ? onDeleted : onClose

  return (
    <ConfirmDialog
      title={report ? `${name} is deleted` : `Delete ${name}?`}
      confirmLabel={report || isGone ? 'Back to all dataflows' : 'Delete dataflow'}
      tone={report || isGone ? 'primary' : 'danger'}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) leave()
      }}
      onConfirm={() => (report || isGone ? onDeleted() : deletion.mutate())}
      isPending={deletion.isPending}
      isConfirmDisabled={!report && !isGone && (!plan.data || !isTypedName(name, typed))}
    >
      {report ? (
        <DeletionOutcome report={report} />
      ) : isGone ? (
        <Notice tone="info" title="It is gone already" isLive>
          Somebody else has deleted it meanwhile.
        </Notice>
      ) : (
        <>
          {plan.isPending && <PlanSkeleton />}
          {plan.error && (
            <ProblemNotice
              error={plan.error}
              actions={<Button onPress={() => void plan.refetch()}>Try again</Button>}
            />
          )}
          {plan.data && (
            <>
              {onDisable && (
                <Notice
                  tone="info"
                  title="Disable it instead?"
                  actions={
                    <Button size="small" onPress={onDisable}>
                      Disable instead
                    </Button>
                  }
                >
                  Exports stop just the same, and you can take it back at any time.
                </Notice>
              )}
              <DeletionConsequences
                plan={plan.data}
                withAccount={withAccount}
                onWithAccountChange={setWithAccount}
              />
              <TypedName name={name} value={typed} onChange={setTyped} />
            </>
          )}
          {deletion.error && <ProblemNotice error={deletion.error} />}
        </>
      )}
    </ConfirmDialog>
  )
}

function PlanSkeleton() {
  return (
    <div role="status" aria-label="Looking at what depends on it" className="grid gap-2">
      {['a', 'b', 'c'].map((key) => (
        <Skeleton key={key} className="h-5 w-full" />
      ))}
    </div>
  )
}
