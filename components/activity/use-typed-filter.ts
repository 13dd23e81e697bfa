'use client'

import { useEffect, useState } from 'react'
import { changeFilters } from './use-filter-address'

const pauseMs = 250

/** A filter that is typed: the field follows every key, the address follows when typing pauses. */
export function useTypedFilter(
  name: 'search' | 'from' | 'to',
  inAddress: string,
): readonly [text: string, setText: (text: string) => void] {
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
      changeFilters({ [name]: wanted })
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [name, text, sent])

  return [text, setText]
}
