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
  window.addEventListener('pointerdown', stop, { capture: true, signal: watch.signal })
  // When a key comes up, what it did has been done.
  window.addEventListener('keyup', () => hasGoneOn() && stop(), { capture: true, signal: watch.signal })
  focusTitle()
  observer.observe(document.body, { childList: true, subtree: true })
  return stop
}

/** True when the focus is on something that a person went to: not on the title, nor in a dialog, which gives it back. */
function hasGoneOn(): boolean {
  const holder = document.activeElement
  return holder !== document.body && !holder?.closest('#page-title, [role=dialog], [role=alertdialog]')
}
