'use client'

import { useEffect, useState } from 'react'
import { changeFilters } from './use-list-view'

const pauseMs = 200

/** The search field follows every key, the address follows when typing pauses. */
export function useTypedSearch(inAddress: string): readonly [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(inAddress)
  const [seen, setSeen] = useState(inAddress)
  const [sent, setSent] = useState(inAddress)

  // What the field itself put there may arrive when more has been typed; only what others put there replaces the text.
  if (inAddress !== seen) {
    setSeen(inAddress)
    if (inAddress !== sent) {
      setText(inAddress)
      setSent(inAddress)
    }
  }

  useEffect(() => {
    const wanted = text.trim()
    if (wanted === sent) return
    const timer = setTimeout(() => {
      setSent(wanted)
      changeFilters({ search: wanted })
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [text, sent])

  return [text, setText]
}
