'use client'

import { useEffect, useRef } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { CopyButton } from '@/components/ui/copy-button'
import { plural } from '@/components/ui/plural'
import { StatusTag } from '@/components/ui/status-tag'
import { linesOf, type PasteProblem, type PasteProblemGroup, type PasteReport } from './paste-report'

interface PasteReportViewProps<T> {
  readonly report: PasteReport<T>
  readonly noun: string
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
}

const foundShownMax = 6

/** What was found among the pasted lines, and for each of the others why not. Takes the focus, since it replaces the text. */
export function PasteReportView<T>({ report, noun, ticked, onTick }: PasteReportViewProps<T>) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { found, alreadySelectedCount, groups } = report
  const newCount = found.length - alreadySelectedCount

  return (
    <div className="grid gap-5">
      <section aria-labelledby="paste-found" className="grid gap-2">
        <h3
          ref={heading}
          id="paste-found"
          tabIndex={-1}
          className="flex items-center gap-2 rounded-sm font-semibold"
        >
          {found.length === 0 ? `No ${noun} was found` : `${plural(found.length, noun)} found`}
        </h3>
        {alreadySelectedCount > 0 && (
          <p className="text-sm text-ink-2">
            {newCount === 0
              ? 'Everything that was found is selected already.'
              : `${alreadySelectedCount.toLocaleString('en')} of these ${alreadySelectedCount === 1 ? 'is' : 'are'} selected already.`}
          </p>
        )}
        {found.length > 0 && (
          <ul className="rounded-md border border-line px-3 py-1.5 text-sm">
            {found.slice(0, foundShownMax).map(({ key, label }) => (
              <li key={key} className="truncate py-0.5">
                {label}
              </li>
            ))}
            {found.length > foundShownMax && (
              <li className="py-0.5 text-ink-2">
                and {(found.length - foundShownMax).toLocaleString('en')} more
              </li>
            )}
          </ul>
        )}
      </section>
      {groups
        .filter(({ problems }) => problems.length > 0)
        .map((group) => (
          <ProblemGroup key={group.id} group={group} ticked={ticked} onTick={onTick} />
        ))}
    </div>
  )
}

interface ProblemGroupProps<T> {
  readonly group: PasteProblemGroup<T>
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
}

function ProblemGroup<T>({ group, ticked, onTick }: ProblemGroupProps<T>) {
  const { id, title, tone, problems } = group
  return (
    <section aria-labelledby={`paste-${id}`} className="grid gap-2">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <h3 id={`paste-${id}`} className="flex items-center gap-2 font-semibold">
          {title} <StatusTag tone={tone}>{plural(problems.length, 'line')}</StatusTag>
        </h3>
        <CopyButton text={linesOf(group)} label={`these lines: ${title.toLowerCase()}`} />
      </div>
      <ul className="grid gap-2">
        {problems.map((problem) => (
          <li key={problem.line} className="rounded-md border border-line px-3 py-2 text-sm">
            <Problem problem={problem} ticked={ticked} onTick={onTick} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ProblemProps<T> {
  readonly problem: PasteProblem<T>
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
}

function Problem<T>({ problem: { line, reason, choices = [] }, ticked, onTick }: ProblemProps<T>) {
  function tick(key: string, isTicked: boolean) {
    const next = new Set(ticked)
    if (isTicked) next.add(key)
    else next.delete(key)
    onTick(next)
  }

  return (
    <div className="grid gap-1">
      <p className="font-medium wrap-anywhere">{line}</p>
      {reason && <p className="text-ink-2">{reason}</p>}
      {choices.length > 0 && (
        <fieldset className="mt-1 grid gap-1.5">
          <legend className="sr-only">What was meant by {line}?</legend>
          {choices.map(({ key, label, detail }) => (
            <Checkbox key={key} isSelected={ticked.has(key)} onChange={(isTicked) => tick(key, isTicked)}>
              <span className="block wrap-anywhere">{label}</span>
              {detail && <span className="block text-ink-2 wrap-anywhere">{detail}</span>}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </div>
  )
}
