'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { focusField } from '@/components/ui/focus-field'

/**
 * Moves focus to the heading of each new page: the button that led there is gone, and a screen reader should say where
 * it has arrived. The first page is left alone, as any page load is. Stands in the root layout, which alone outlives the
 * way from the front door into the workspace.
 */
export function FocusOnNavigation() {
  const pathname = usePathname()
  const previous = useRef(pathname)

  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    // A link to a problem names its field; any other leads to the top.
    if (focusField(window.location.hash.slice(1))) return
    return keepOnTitle()
  }, [pathname])

  return null
}

/**
 * What comes later may take away what has the focus: the heading of a page that was still loading, or a dialog that
 * closes, be it one that was opened meanwhile. Whoever has gone elsewhere on the page since is left there.
 */
function keepOnTitle(): () => void {
  const focusTitle = () => document.getElementById('page-title')?.focus({ preventScroll: true })
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) focusTitle()
  })
  const watch = new AbortController()
  const stop = () => watch.abort()
  watch.signal.addEventListener('abort', () => observer.disconnect())
  const stopUnlessKept = (place: EventTarget | null) => !isKept(place) && stop()
  const options = { capture: true, signal: watch.signal }
  // A screen reader presses without a pointer, and leaves only the click.
  window.addEventListener('pointerdown', ({ target }) => stopUnlessKept(target), options)
  window.addEventListener('click', ({ target }) => stopUnlessKept(target), options)
  // When a key comes up, what it did has been done.
  window.addEventListener('keyup', () => stopUnlessKept(document.activeElement), options)
  focusTitle()
  observer.observe(document.body, { childList: true, subtree: true })
  return stop
}

/** Whether a place is none that a person has gone on to: the title, nothing at all, or a dialog, which will be gone. */
function isKept(place: EventTarget | null): boolean {
  if (!(place instanceof Element) || place === document.body) return true
  return place.closest('#page-title, [role=dialog], [role=alertdialog]') !== null
}
