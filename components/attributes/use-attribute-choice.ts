'use client'

import { useState } from 'react'
import { addPaths, removePaths } from '@/lib/activation/choose-attributes'
import { recommendedMax } from '@/lib/activation/draft'

/** A change of several attributes at once, which can be taken back. */
interface Deed {
  readonly words: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Something that would take the selection past what is recommended, and is asked about first. */
export interface ChoiceQuestion {
  readonly paths: readonly string[]
  /** Where they come from: “Loyalty”, “this search”. */
  readonly from: string
}

interface ChoiceProps {
  readonly value: readonly string[]
  readonly onChange: (paths: string[]) => void
}

/** Changes of the selection: order is kept, changes of many say what they did, and can be undone. */
export function useAttributeChoice({ value, onChange }: ChoiceProps) {
  const [deed, setDeed] = useState<Deed>()
  const [question, setQuestion] = useState<ChoiceQuestion>()

  /** Takes over a new selection; only changes with words can be undone. */
  function change(after: readonly string[], words?: string) {
    if (after === value) return
    setDeed(words ? { words, before: value, after } : undefined)
    onChange([...after])
  }

  function add(paths: readonly string[], from: string) {
    const after = addPaths(value, paths)
    change(after, `Added ${countWords(after.length - value.length)} ${from}.`)
  }

  /** Adds them at once, or asks first when that would be more than is recommended. */
  function offer(paths: readonly string[], from: string) {
    const countAfter = addPaths(value, paths).length
    if (countAfter > recommendedMax.attributes && countAfter - value.length > 1) setQuestion({ paths, from })
    else add(paths, `from ${from}`)
  }

  function remove(paths: readonly string[], from?: string) {
    const after = removePaths(value, paths)
    change(after, from ? `Removed ${countWords(value.length - after.length)} ${from}.` : undefined)
  }

  return {
    // Whatever else changed the selection in the meantime, an undo must not overwrite it.
    deed: deed && isEqual(deed.after, value) ? deed : undefined,
    question,
    change,
    add,
    offer,
    remove,
    answer: (isWanted: boolean) => {
      if (question && isWanted) add(question.paths, `from ${question.from}`)
      setQuestion(undefined)
    },
    undo: () => {
      if (deed) onChange([...deed.before])
      setDeed(undefined)
    },
  }
}

export type AttributeChoice = ReturnType<typeof useAttributeChoice>

function countWords(count: number): string {
  return count === 1 ? 'one attribute' : `${count.toLocaleString('en')} attributes`
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((path, index) => path === other[index])
}
