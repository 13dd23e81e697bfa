'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AccountCheck } from '@/lib/contract/accounts'

/** Has Adobe try the stored credentials now. */
export function CheckButton({ id }: { id: string }) {
  const router = useRouter()
  const client = useQueryClient()
  const check = useMutation({
    mutationFn: () => requestJson<AccountCheck>(`/api/accounts/${id}/check`, { method: 'POST' }),
    onSuccess: async () => {
      router.refresh()
      await Promise.all([
        client.invalidateQueries({ queryKey: ['history'] }),
        client.invalidateQueries({ queryKey: ['accounts'] }),
      ])
    },
  })
  return (
    <div className="grid justify-items-end gap-3">
      <Button onPress={() => check.mutate()} isPending={check.isPending} pendingLabel="Checking">
        Check now
      </Button>
      {check.data?.works && <Notice tone="success" title="Adobe can connect with these credentials" isLive />}
      {check.data && !check.data.works && (
        <Notice tone="danger" title="Adobe cannot connect with these credentials" isLive>
          Exports through this account fail. Replace the credentials below.
        </Notice>
      )}
      {check.error && <ProblemNotice error={check.error} />}
    </div>
  )
}
