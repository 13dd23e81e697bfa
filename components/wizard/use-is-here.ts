'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Whether the step that uses it is still on the page: what was begun on it may end after somebody has gone on. */
export function useIsHere(): RefObject<boolean> {
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}
