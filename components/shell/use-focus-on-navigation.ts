'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

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
    document.getElementById('page-title')?.focus({ preventScroll: true })
  }, [pathname])
}
