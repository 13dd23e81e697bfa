'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import { useGoTo } from '@/components/ui/use-go-to'
import type { RecreatedDataflow } from '@/lib/contract/dataflow-changes'

/** Makes a deleted dataflow anew, at once or by way of the wizard, and goes where that can be seen. */
export function useRecreate(id: string) {
  const client = useQueryClient()
  const goTo = useGoTo()
  return useMutation({
    mutationFn: (as: 'activation' | 'draft') =>
      requestJson<RecreatedDataflow>(`/api/deleted-dataflows/${id}/recreate`, {
        method: 'POST',
        body: { as },
      }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['deleted-dataflows'] })
      void goTo(
        'draftId' in made ? `/activate/review?draft=${made.draftId}` : `/activations/${made.activationId}`,
      )
    },
  })
}
