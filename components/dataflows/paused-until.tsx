'use client'

import { useEffect, useState } from 'react'

/** Counts the seconds of a pause that the platform asked for. */
export function PausedUntil({ at }: { at: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((at - now) / 1_000))
  return (
    <p className="text-sm text-warn">
      Adobe asked for fewer requests. <span className="numeric">Going on in {seconds} s.</span>
    </p>
  )
}
