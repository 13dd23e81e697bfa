import { MinusIcon, PlusIcon } from '@/components/ui/icons'
import { changeSentence, type Tense } from '@/lib/activation/editing/change-sentences'
import type { Change } from '@/lib/activation/editing/changes'

type ChangeListProps = { changes: readonly Change[]; tense: Tense; label: string }

/** Changes as sentences; additions and removals carry a sign as well as their verb. */
export function ChangeList({ changes, tense, label }: ChangeListProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="max-h-72 overflow-auto rounded-sm">
      <ul className="grid gap-1.5">
        {changes.map((change) => (
          <li key={changeSentence(change, tense)} className="flex gap-2.5">
            <ChangeSign change={change} />
            <span className="min-w-0 wrap-anywhere">{changeSentence(change, tense)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangeSign({ change }: { change: Change }) {
  const action = 'action' in change ? change.action : 'change'
  const style = {
    add: 'bg-ok-soft text-ok',
    remove: 'bg-bad-soft text-bad',
    change: 'bg-accent-soft text-accent',
  }[action]
  return (
    <span
      aria-hidden="true"
      className={`mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full text-xs font-bold ${style}`}
    >
      {action === 'add' ? (
        <PlusIcon className="size-3" />
      ) : action === 'remove' ? (
        <MinusIcon className="size-3" />
      ) : (
        '~'
      )}
    </span>
  )
}
