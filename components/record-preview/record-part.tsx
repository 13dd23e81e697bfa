import { Fragment, memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { type JsonToken, jsonTokens } from '@/components/ui/json-tokens'
import type { OriginKind } from '@/lib/activation/record-preview/origin'
import type { RecordBlock } from '@/lib/activation/record-preview/record-blocks'
import { OriginIcon } from './origin-mark'
import { originWords } from './origin-words'

interface RecordPartProps {
  block: RecordBlock
  /** What an id stands for; not part of the record. */
  note?: string | undefined
  isNewest: boolean
}

/** The bar beside the lines: solid, dashed or dotted, so that colour is not needed to tell origins apart. */
const bars: Record<OriginKind, string> = {
  chosen: 'border-solid border-accent',
  'other-audience': 'border-dashed border-warn',
  added: 'border-dotted border-line-strong',
}

const inks: Record<OriginKind, { readonly key: string; readonly mark: string; readonly value: string }> = {
  chosen: { key: 'text-accent font-semibold', mark: 'text-accent', value: 'text-ink' },
  'other-audience': { key: 'text-warn font-medium', mark: 'text-warn', value: 'text-ink' },
  added: { key: 'text-ink-3', mark: 'text-ink-3', value: 'text-ink-3' },
}

/** Some lines of the record that have one origin, with a mark that says which. */
export const RecordPart = memo(function RecordPart({ block, note, isNewest }: RecordPartProps) {
  const { kind } = block.origin
  const isEntry = block.role === 'entry'
  return (
    <li
      data-part={block.key}
      className={classNames(
        'relative border-l-3 pr-2 pl-6',
        isEntry ? bars[kind] : 'border-transparent',
        isNewest && 'motion-safe:animate-newest motion-reduce:bg-accent-soft',
      )}
    >
      {isEntry && (
        <OriginIcon
          kind={kind}
          className={classNames('absolute top-[0.1875rem] left-1.5 size-3.5', inks[kind].mark)}
        />
      )}
      {isEntry && <span className="sr-only">{originWords[kind]}: </span>}
      {block.lines.map(({ depth, text }, index) => (
        // Each line of a block holds members of its own, so no two read the same.
        <Fragment key={text}>
          <span className="block wrap-anywhere" style={indent(depth)}>
            {tokensOf(text, (token) => inkOf(token, block, index))}
          </span>
          {index === 0 && note !== undefined && (
            <span className="block font-sans text-xs text-ink-2" style={indent(depth + 1)}>
              {note}
            </span>
          )}
        </Fragment>
      ))}
    </li>
  )
}, isSamePart)

/** Blocks are made anew with every change of the selection, most of them with the same content. */
function isSamePart(before: RecordPartProps, after: RecordPartProps): boolean {
  if (before.note !== after.note || before.isNewest !== after.isNewest) return false
  const { block: one } = before
  const { block: other } = after
  return (
    one.key === other.key &&
    one.origin.kind === other.origin.kind &&
    one.lines.length === other.lines.length &&
    one.lines.every(
      ({ text, depth }, index) => text === other.lines[index]?.text && depth === other.lines[index]?.depth,
    )
  )
}

/** A line that does not fit goes on a little further in. */
function indent(depth: number) {
  return { paddingLeft: `${depth * 1.5 + 2}ch`, textIndent: '-2ch' }
}

function inkOf(token: JsonToken, { origin, role }: RecordBlock, lineIndex: number): string {
  const own = inks[origin.kind]
  if (token.kind === 'plain') return 'text-ink-3'
  // A value moves to the next line as a whole before it is broken.
  if (token.kind !== 'key') return `inline-block max-w-full indent-0 ${own.value}`
  const isInner = role === 'entry' && lineIndex > 0
  return isInner ? 'text-ink-2' : own.key
}

function tokensOf(text: string, ink: (token: JsonToken) => string) {
  let offset = 0
  return jsonTokens(text).map((token) => {
    const key = offset
    offset += token.text.length
    return (
      <span key={key} className={ink(token)}>
        {token.text}
      </span>
    )
  })
}
