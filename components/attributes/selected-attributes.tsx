'use client'

import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { CrossIcon, WarningIcon } from '@/components/ui/icons'
import { checkPath, pathProblem } from '@/lib/activation/check-path'
import type { SchemaTree } from '@/lib/activation/schema-tree'
import { AttributeBadges } from './attribute-badges'

interface SelectedAttributesProps {
  readonly tree: SchemaTree
  readonly value: readonly string[]
  readonly onRemove: (path: string) => void
  readonly onReplace: (path: string, by: string) => void
}

/** What is selected, in the order it was; what the schema does not have says so, with what may have been meant. */
export function SelectedAttributes({ tree, value, onRemove, onReplace }: SelectedAttributesProps) {
  const list = useRef<HTMLUListElement>(null)

  /** The pressed button goes with its row: the next row takes the focus, or the list when there is none. */
  function removing(index: number, remove: () => void) {
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove] button')
    const next = buttons?.[index + 1] ?? buttons?.[index - 1] ?? list.current
    remove()
    next?.focus()
  }

  return (
    <ul
      ref={list}
      tabIndex={-1}
      aria-label="Selected attributes"
      className="h-[min(60vh,34rem)] overflow-auto outline-none"
    >
      {value.length === 0 && (
        <li>
          <EmptyState title="No attribute selected yet">
            Choose some in the schema, add them by path, or paste a list.
          </EmptyState>
        </li>
      )}
      {value.map((path, index) => (
        <li key={path} className="flex min-h-14 items-center gap-3 border-b border-line py-1.5 pr-2 pl-4">
          <SelectedAttribute
            tree={tree}
            path={path}
            onReplace={(by) => removing(index, () => onReplace(path, by))}
          />
          <span data-remove>
            <IconButton label={`Remove ${path}`} onPress={() => removing(index, () => onRemove(path))}>
              <CrossIcon />
            </IconButton>
          </span>
        </li>
      ))}
    </ul>
  )
}

interface SelectedAttributeProps {
  readonly tree: SchemaTree
  readonly path: string
  readonly onReplace: (by: string) => void
}

function SelectedAttribute({ tree, path, onReplace }: SelectedAttributeProps) {
  const check = checkPath(tree, path)
  if (check.kind === 'attribute') {
    const { title, parentTitles } = check.entry
    return (
      <>
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium">
            {title}
            {parentTitles.length > 0 && (
              <span className="font-normal text-ink-2"> in {parentTitles.at(-1)}</span>
            )}
          </p>
          <p className="code truncate text-ink-2">{path}</p>
        </div>
        <span className="flex shrink-0 gap-2 max-sm:hidden">
          <AttributeBadges entry={check.entry} />
        </span>
      </>
    )
  }
  const suggestion = check.kind === 'unknown' ? check.suggestion : undefined
  return (
    <>
      <div className="min-w-0 flex-1">
        <p className="code truncate font-medium">{path}</p>
        <p className="flex items-start gap-1.5 text-sm text-warn">
          <WarningIcon className="mt-0.5 size-4" />
          <span>{pathProblem(check)}</span>
        </p>
      </div>
      {suggestion && tree.byPath.get(suggestion)?.kind === 'attribute' && (
        <Button size="small" onPress={() => onReplace(suggestion)}>
          Use {suggestion.split('.').at(-1)}
        </Button>
      )}
    </>
  )
}
