'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import type { RecordBlock } from '@/lib/activation/record-preview/record-blocks'
import { foldAudiences, isFold } from './fold-audiences'
import { RecordBox } from './record-box'
import { RecordPart } from './record-part'
import { useReveal } from './use-reveal'

interface RecordCodeProps {
  blocks: readonly RecordBlock[]
  /** Names of audiences, where the record itself does not hold them. */
  noteOf: (audienceId: string) => string | undefined
  newestKey: string | undefined
  changeCount: number
}

/** The record as JSON, every part marked with why it is there. */
export function RecordCode({ blocks, noteOf, newestKey, changeCount }: RecordCodeProps) {
  const box = useRef<HTMLElement>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const parts = isUnfolded ? blocks : foldAudiences(blocks)
  const isLong = foldAudiences(blocks) !== blocks
  useReveal(box, newestKey, changeCount)

  return (
    <RecordBox ref={box} label="The record as JSON">
      <ol className="code text-[0.75rem]">
        {parts.map((part) =>
          isFold(part) ? (
            <li key={part.key} className="py-1 pl-8 font-sans">
              <Button variant="quiet" size="small" onPress={() => setUnfolded(true)}>
                Show {plural(part.hiddenCount, 'more audience')}
              </Button>
            </li>
          ) : (
            <RecordPart
              key={part.key}
              block={part}
              note={noteFor(part, noteOf)}
              isNewest={part.key === newestKey}
            />
          ),
        )}
      </ol>
      {isLong && isUnfolded && (
        <div className="px-4 pt-2">
          <Button variant="quiet" size="small" onPress={() => setUnfolded(false)}>
            Show fewer audiences
          </Button>
        </div>
      )}
    </RecordBox>
  )
}

function noteFor({ origin, role }: RecordBlock, noteOf: RecordCodeProps['noteOf']): string | undefined {
  if (role !== 'entry' || !('id' in origin)) return undefined
  return noteOf(origin.id)
}
