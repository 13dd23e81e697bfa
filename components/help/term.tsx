'use client'

import { Button } from 'react-aria-components/Button'
import { DialogTrigger, PopoverPanel } from '@/components/ui/popover-panel'
import { TextLink } from '@/components/ui/text-link'
import { type GlossaryWord, glossary } from './glossary'

/** A word of the domain within a sentence; pressed, it says what it means. */
export function Term({ word, children }: { word: GlossaryWord; children: string }) {
  const { title, meaning } = glossary[word]
  return (
    <DialogTrigger>
      <Button
        aria-label={`${children}: what does it mean?`}
        data-word={word}
        className="cursor-help rounded-sm underline decoration-line-strong decoration-dotted underline-offset-3 hover:text-ink"
      >
        {children}
      </Button>
      <PopoverPanel label={title} placement="bottom start">
        <p className="font-semibold">{title}</p>
        <p className="mt-1 text-ink-2">{meaning}</p>
        <p className="mt-2.5 text-sm">
          <TextLink href={`/help#${word}`}>All words</TextLink>
        </p>
      </PopoverPanel>
    </DialogTrigger>
  )
}
