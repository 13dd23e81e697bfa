'use client'

import { Button } from 'react-aria-components/Button'
import { WarningIcon } from '@/components/ui/icons'
import { plural } from '@/components/ui/plural'
import { useMinutesLeft } from './use-minutes-left'

interface ExpiryBannerProps {
  /** Epoch milliseconds. */
  expiresAt: number
  /** Whatever the clock says: the server does not take it any more. */
  isOver: boolean
  onSignIn: () => void
}

const warnedMinutes = 5

/** Says in time that the session is about to end: no session here can be renewed without its person. */
export function ExpiryBanner({ expiresAt, isOver, onSignIn }: ExpiryBannerProps) {
  const minutesLeft = useMinutesLeft(expiresAt)
  const minutes = isOver ? 0 : minutesLeft
  const isShown = minutes !== undefined && minutes <= warnedMinutes
  // The region is there before its words are, so that they are announced.
  return (
    <div role="status" className="contents">
      {isShown && (
        <p className="sticky top-0 z-30 flex flex-wrap items-center justify-center gap-x-2 bg-warn-soft px-4 py-1 text-sm text-ink forced-colors:border-b forced-colors:border-[CanvasText] print:hidden">
          <WarningIcon className="size-4 text-warn" />
          {minutes > 0 ? `Your session ends in ${plural(minutes, 'minute')}.` : 'Your session has ended.'}
          <Button
            onPress={onSignIn}
            className="inline-flex min-h-6 cursor-pointer items-center rounded-sm px-1 font-medium text-accent underline underline-offset-3 hover:text-accent-hover"
          >
            Sign in again now
          </Button>
        </p>
      )}
    </div>
  )
}
