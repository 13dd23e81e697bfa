import type { ReactNode } from 'react'
import { Spinner } from '@/components/ui/spinner'

type SendingStatusProps = { isSending: boolean; children?: ReactNode }

/** Says that an edit is on its way and that the page waits for it; while it is not, whatever else there is to say. */
export function SendingStatus({ isSending, children }: SendingStatusProps) {
  return (
    <p role="status" className="text-sm text-ink-2">
      {isSending ? (
        <span className="flex items-start gap-2">
          <Spinner className="mt-0.5 size-4 shrink-0 text-accent" />
          Sending, then reading back until Adobe shows all of it. This may take half a minute; until then
          nothing can be changed here.
        </span>
      ) : (
        children
      )}
    </p>
  )
}
