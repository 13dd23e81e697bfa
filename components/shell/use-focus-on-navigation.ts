'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { focusField } from '@/components/ui/focus-field'

/**
 * Moves focus to the heading of each new page: the button that led there is gone, and a screen reader should say where
 * it has arrived. The first page is left alone, as any page load is.
 */
export function useFocusOnNavigation(): void {
  const pathname = usePathname()
  const previous = useRef(pathname)

  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    // A link to a problem names its field; any other leads to the top.
    if (focusField(window.location.hash.slice(1))) return
    document.getElementById('page-title')?.focus({ preventScroll: true })
  }, [pathname])
}
