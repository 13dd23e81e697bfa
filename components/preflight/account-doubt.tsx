'use client'

import { Notice } from '@/components/ui/notice'
import { usePreflight } from './preflight-context'
import { failedRung, holding, provesWrong } from './proof'
import { RungFieldLink } from './rung-field-link'

/** On the step after the account: its test, which ran on the way here, found something. */
export function AccountDoubt() {
  const proof = holding(usePreflight().held.account)
  const failed = proof && failedRung(proof.report.rungs)
  if (!failed || !provesWrong(failed)) return null
  return (
    <Notice tone="danger" title="The account did not pass its test" isLive>
      <p>{failed.message}</p>
      <p className="mt-1">{failed.fix}</p>
      {failed.field && <RungFieldLink field={failed.field} />}
    </Notice>
  )
}
