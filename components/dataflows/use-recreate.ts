'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { requestJson } from '@/components/api/request-json'
import type { RecreatedDataflow } from '@/lib/contract/dataflow-changes'

/** Makes a deleted dataflow anew, at once or by way of the wizard, and goes where that can be seen. */
export function useRecreate(id: string) {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (as: 'activation' | 'draft') =>
      requestJson<RecreatedDataflow>(`/api/deleted-dataflows/${id}/recreate`, {
        method: 'POST',
        body: { as },
      }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['deleted-dataflows'] })
      router.push(
        'draftId' in made ? `/activate/review?draft=${made.draftId}` : `/activations/${made.activationId}`,
      )
    },
  })
}
