'use client'

import { type RefObject, useLayoutEffect } from 'react'

/** Room kept above and below what is scrolled to, px. */
const marginPx = 24

/**
 * Brings the newest part of a record into view, inside its own box: the page stays where it is.
 *
 * @param changeCount  a new number asks for it again
 */
export function useReveal(
  box: RefObject<HTMLElement | null>,
  newestKey: string | undefined,
  changeCount: number,
): void {
  useLayoutEffect(() => {
    const frame = box.current
    if (!frame || newestKey === undefined || changeCount === 0) return
    const part = [...frame.querySelectorAll<HTMLElement>('[data-part]')].find(
      ({ dataset }) => dataset.part === newestKey,
    )
    if (!part) return
    const { top, bottom } = part.getBoundingClientRect()
    const view = frame.getBoundingClientRect()
    const above = top - marginPx - view.top
    const below = bottom + marginPx - view.bottom
    const distance = above < 0 ? above : Math.max(0, below)
    if (distance === 0) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    frame.scrollBy({ top: distance, behavior: isCalm ? 'instant' : 'smooth' })
  }, [box, newestKey, changeCount])
}
