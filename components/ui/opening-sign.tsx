'use client'

import { useLinkStatus } from 'next/link'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Spinner } from './spinner'

/** Most pages are there within this time, and need no sign that they are on their way. */
const patienceMs = 400

/** Says that a page is on its way, over the one that is still on the screen. Drawn while that is so. */
export function OpeningSign() {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  // In the body: what stands around a link may cut it off, and the sign is no part of the link's name.
  return createPortal(
    <p
      role="status"
      className="pointer-events-none fixed inset-x-0 top-3 z-50 flex justify-center print:hidden"
    >
      {isLate && (
        <span className="flex items-center gap-2 rounded-full border border-line bg-raised py-1.5 pr-4 pl-3 text-sm text-ink shadow-overlay forced-colors:border-[CanvasText]">
          <Spinner className="size-4 text-accent" />
          Opening the page
        </span>
      )}
    </p>,
    document.body,
  )
}

/** The sign of the link it stands in. */
export function LinkOpening() {
  return useLinkStatus().pending ? <OpeningSign /> : null
}
