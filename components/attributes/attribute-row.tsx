import { MarkedText } from '@/components/ui/marked-text'
import { matchRanges } from '@/lib/activation/match-ranges'
import type { SchemaEntry } from '@/lib/activation/schema-tree'
import { AttributeBadges } from './attribute-badges'
import { groupWords } from './attribute-words'

interface AttributeRowProps {
  readonly entry: SchemaEntry
  readonly words: readonly string[]
  /** Chosen in it, when it is a group. */
  readonly chosenCount: number
  /** Found in it by the search. */
  readonly foundCount: number
}

/** One field of the schema, in two lines. */
export function AttributeRow({ entry, words, chosenCount, foundCount }: AttributeRowProps) {
  const { kind, path, title, type, reason } = entry
  return (
    <div className="flex items-center gap-2 sm:gap-3">
      <div className="min-w-0 flex-1">
        <p
          className={`truncate ${kind === 'group' ? 'font-semibold' : kind === 'unsupported' ? 'text-ink-2' : 'font-medium'}`}
        >
          <MarkedText text={title} ranges={matchRanges(title, words)} />
        </p>
        {kind === 'unsupported' ? (
          <p className="truncate text-sm text-ink-2">
            <span className="code">
              <MarkedText text={entry.name} ranges={matchRanges(entry.name, words)} />
            </span>
            <span aria-hidden="true"> · </span>
            {reason}
          </p>
        ) : (
          <p className="code truncate text-ink-2">
            <MarkedText text={path} ranges={matchRanges(path, words)} />
          </p>
        )}
      </div>
      {kind === 'attribute' && <AttributeBadges entry={entry} />}
      {kind === 'group' && (
        <p
          className={`numeric shrink-0 text-sm max-sm:max-w-20 max-sm:text-right ${chosenCount > 0 ? 'font-medium text-accent' : 'text-ink-2'}`}
        >
          {words.length > 0 && chosenCount === 0 && foundCount > 0
            ? `${foundCount.toLocaleString('en')} found`
            : groupWords(entry, chosenCount)}
        </p>
      )}
      {kind === 'unsupported' ? (
        <p className="shrink-0 rounded-full bg-sunken px-2.5 py-0.5 text-xs font-[580] text-ink-2 max-sm:hidden">
          Cannot be sent
        </p>
      ) : (
        kind === 'attribute' && <p className="w-20 shrink-0 text-sm text-ink-2 max-sm:hidden">{type}</p>
      )}
    </div>
  )
}
