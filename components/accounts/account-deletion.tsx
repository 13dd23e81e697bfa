'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { plural } from '@/components/ui/plural'
import { TextLink } from '@/components/ui/text-link'
import { useGoTo } from '@/components/ui/use-go-to'
import type { AccountDetail } from '@/lib/contract/accounts'

type Asked = 'no' | 'refused' | 'yes'

/** Deletes an account that nothing uses; one in use is refused, with what uses it. */
export function AccountDeletion({ account }: { account: AccountDetail }) {
  const { id, name, dataflows, unusedTargets } = account
  const [asked, setAsked] = useState<Asked>('no')
  const goTo = useGoTo()
  const client = useQueryClient()
  const deletion = useMutation({
    mutationFn: () => requestJson<void>(`/api/accounts/${id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['accounts'] })
      await goTo('/accounts')
    },
    onError: () => setAsked('no'),
  })
  return (
    <Card as="section" aria-labelledby="deletion-title">
      <CardHeader id="deletion-title" title="Delete the account" />
      <CardBody className="grid gap-4">
        {asked === 'refused' && <StillInUse dataflows={dataflows} />}
        {deletion.error && <ProblemNotice error={deletion.error} />}
        <p className="text-ink-2">
          Adobe forgets the credentials. {targetsWords(unusedTargets.length)} It cannot be taken back.
        </p>
        <div>
          <Button onPress={() => setAsked(dataflows.length > 0 ? 'refused' : 'yes')}>Delete</Button>
        </div>
        <ConfirmDialog
          title={`Delete ${name}?`}
          confirmLabel="Delete the account"
          tone="danger"
          isOpen={asked === 'yes'}
          onOpenChange={(isOpen) => setAsked(isOpen ? 'yes' : 'no')}
          onConfirm={() => deletion.mutate()}
          isPending={deletion.isPending}
        >
          <p>
            No dataflow uses it. Adobe forgets the credentials; the key itself stays valid at its vendor until
            you delete it there. {targetsWords(unusedTargets.length)}
          </p>
        </ConfirmDialog>
      </CardBody>
    </Card>
  )
}

function targetsWords(count: number): string {
  if (count === 0) return ''
  return `${plural(count, 'target connection')} that no dataflow uses ${count === 1 ? 'goes' : 'go'} with it.`
}

function StillInUse({ dataflows }: Pick<AccountDetail, 'dataflows'>) {
  return (
    <Notice tone="warning" title={`It is in use by ${plural(dataflows.length, 'dataflow')}`} isLive>
      <p>Delete these first. Nothing was deleted.</p>
      <ul className="mt-1 max-h-48 list-disc overflow-auto pl-5">
        {dataflows.map((dataflow) => (
          <li key={dataflow.id} className="wrap-anywhere">
            <TextLink href={`/dataflows/${dataflow.id}`}>{dataflow.name}</TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
