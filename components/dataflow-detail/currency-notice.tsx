'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { useStillCurrent } from './use-still-current'

/** Says when others changed or deleted what the page shows. */
export function CurrencyNotice({ dataflow }: { dataflow: DataflowDetail }) {
  const router = useRouter()
  const currency = useStillCurrent(dataflow)
  if (currency === 'gone') {
    return (
      <Notice
        tone="warning"
        title="This dataflow was deleted while the page was open"
        isLive
        actions={
          <>
            <LinkButton href="/dataflows">All dataflows</LinkButton>
            <LinkButton href={`/activity?search=${dataflow.id}`}>Who deleted it</LinkButton>
          </>
        }
      >
        Nothing is exported any more. What you see is how it was. If somebody reset the sandbox, its audiences
        and accounts are gone as well.
      </Notice>
    )
  }
  if (currency === 'changed') {
    return (
      <Notice
        tone="info"
        title="Somebody changed this dataflow meanwhile"
        isLive
        actions={<Button onPress={() => router.refresh()}>Show how it is now</Button>}
      />
    )
  }
  return null
}
