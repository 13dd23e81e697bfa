'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isOlderThanOwnChange } from '@/components/api/own-changes'
import { healthOf } from '@/components/dataflows/dataflow-health'
import { useReadAnew } from '@/components/shell/use-read-anew'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { useStillCurrent } from './use-still-current'

/** Says when others changed or deleted what the page shows. */
export function CurrencyNotice({ dataflow }: { dataflow: DataflowDetail }) {
  const router = useRouter()
  const currency = useStillCurrent(dataflow)
  const isReading = useReadAnew(dataflow) === 'reading'
  // Where Adobe was still at work, its end was to be expected, and so is what was pressed here: both show by themselves.
  const isExpected = healthOf(dataflow) === 'working' || isOlderThanOwnChange(dataflow)
  const isAwaited = currency === 'changed' && isExpected && !isReading
  useEffect(() => {
    if (isAwaited) router.refresh()
  }, [isAwaited, router])

  if (isReading) return null
  if (currency === 'sandbox-gone') return <SandboxGone />
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
        and accounts are gone as well; what was sent before stays where it landed.
      </Notice>
    )
  }
  if (currency === 'changed' && !isAwaited) {
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

function SandboxGone() {
  return (
    <Notice
      tone="warning"
      title="This sandbox is being reset, or was removed"
      isLive
      actions={<LinkButton href="/dataflows">Look for it again</LinkButton>}
    >
      Adobe no longer knows it as active. A reset takes some minutes and leaves an empty sandbox: its
      dataflows, audiences and accounts are then gone. What you see is how it was. Choose another sandbox at
      the top, or look again later.
    </Notice>
  )
}
