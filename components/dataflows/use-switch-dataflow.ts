'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { requestJson } from '@/components/api/request-json'
import type { SwitchAction, SwitchedDataflow } from '@/lib/contract/dataflow-changes'
import { updateDataflows } from './use-dataflows'

/** Switches a dataflow on or off; the list and the page show what was read back. */
export function useSwitchDataflow(id: string) {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (action: SwitchAction) =>
      requestJson<SwitchedDataflow>(`/api/dataflows/${id}/${action}`, { method: 'POST' }),
    onSuccess: ({ state, updatedAt, updatedBy }) => {
      updateDataflows(client, (dataflow) =>
        dataflow.id === id ? { ...dataflow, state, updatedAt, updatedBy } : dataflow,
      )
      router.refresh()
    },
  })
}
