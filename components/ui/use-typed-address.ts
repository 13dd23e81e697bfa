'use client'

import { useEffect, useState } from 'react'

const pauseMs = 200

/**
 * A text that is typed and stands in the address: the field follows every key, the address follows when typing pauses.
 *
 * @param show  puts the text into the address; always the same function
 */
export function useTypedAddress(
  inAddress: string,
  show: (text: string) => void,
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
      show(wanted)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [show, text, sent])

  return [text, setText]
}
