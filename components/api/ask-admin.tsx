'use client'

import { useSessionIfAny } from '@/components/session/session-context'
import { Button } from '@/components/ui/button'
import { CheckIcon, CopyIcon } from '@/components/ui/icons'
import { copyMessages, useCopy } from '@/components/ui/use-copy'
import { permissionRequest } from './permission-request'

type AskAdminProps = { permissions: readonly string[]; requestId: string }

/** Copies a message to whoever can give what is missing. */
export function AskAdmin({ permissions, requestId }: AskAdminProps) {
  const session = useSessionIfAny()
  const { state, copy } = useCopy(permissionRequest({ permissions, requestId, session }))
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2 print:hidden">
      <Button onPress={() => void copy()} className="whitespace-normal! text-left">
        {state === 'copied' ? <CheckIcon className="size-4 text-ok" /> : <CopyIcon />}
        Copy a request to an admin
      </Button>
      <span role="status" className={state === 'idle' ? 'sr-only' : 'text-sm text-ink-2'}>
        {copyMessages[state]}
      </span>
    </span>
  )
}
