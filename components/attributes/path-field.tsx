'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import { TextField } from '@/components/ui/text-field'
import { checkPath, type PathCheck, pathProblem } from '@/lib/activation/check-path'
import { toDottedPath } from '@/lib/activation/parse-paths'
import { attributesIn, type SchemaEntry, type SchemaTree } from '@/lib/activation/schema-tree'

interface PathFieldProps {
  readonly tree: SchemaTree
  readonly value: readonly string[]
  readonly onAdd: (path: string) => void
  readonly onAddGroup: (paths: readonly string[], title: string) => void
  /** Shows a group in the tree. */
  readonly onReveal: (entry: SchemaEntry) => void
}

/** One attribute by its path, for those who know it. It is looked up before it is added; nothing typed gets lost. */
export function PathField({ tree, value, onAdd, onAddGroup, onReveal }: PathFieldProps) {
  const [text, setText] = useState('')
  const [check, setCheck] = useState<PathCheck>()
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)

  // The field was asked for, so it is what comes next.
  useEffect(() => input.current?.focus(), [])

  /** An answer goes away with the button that was pressed in it; the field takes the focus. */
  function settle() {
    setCheck(undefined)
    setText('')
    input.current?.focus()
  }

  function submit(written: string) {
    const path = toDottedPath(written)
    const found = checkPath(tree, path)
    setSaid('')
    if (found.kind !== 'attribute') {
      setCheck(found)
      return input.current?.focus()
    }
    settle()
    if (value.includes(path)) return setSaid(`${path} is selected already.`)
    onAdd(path)
  }

  return (
    <div className="grid gap-2">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label="Path of an attribute"
            name="attribute-path"
            value={text}
            onChange={(next) => {
              setText(next)
              setCheck(undefined)
              setSaid('')
            }}
            onEnter={() => submit(text)}
            inputRef={input}
            monospace
            spellCheck={false}
            autoComplete="off"
            placeholder="personalEmail.address"
          />
        </div>
        <Button isDisabled={text.trim() === ''} onPress={() => submit(text)}>
          Add
        </Button>
      </div>
      <div role="status" className="grid gap-2 text-sm empty:hidden">
        {check && (
          <PathAnswer check={check}>
            <Answers
              tree={tree}
              check={check}
              onUse={submit}
              onReveal={(entry) => {
                settle()
                onReveal(entry)
              }}
              onAddGroup={(entry) => {
                settle()
                onAddGroup(
                  attributesIn(tree, entry).map(({ path }) => path),
                  entry.title,
                )
              }}
            />
          </PathAnswer>
        )}
        {said && <p className="text-ink-2">{said}</p>}
      </div>
    </div>
  )
}

function PathAnswer({ check, children }: { check: PathCheck; children: ReactNode }) {
  return (
    <>
      <p className="font-medium wrap-anywhere text-warn">{pathProblem(check)}</p>
      {children}
    </>
  )
}

interface AnswersProps {
  readonly tree: SchemaTree
  readonly check: PathCheck
  readonly onUse: (path: string) => void
  readonly onReveal: (entry: SchemaEntry) => void
  readonly onAddGroup: (entry: SchemaEntry) => void
}

function Answers({ check, onUse, onReveal, onAddGroup }: AnswersProps) {
  if (check.kind === 'unknown' && check.suggestion) {
    const { suggestion } = check
    return (
      <Button size="small" className="max-w-full justify-self-start" onPress={() => onUse(suggestion)}>
        <span className="code min-w-0 truncate">Use {suggestion}</span>
      </Button>
    )
  }
  if (check.kind !== 'group') return null
  const { entry } = check
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onPress={() => onReveal(entry)}>
        Show the group
      </Button>
      {entry.attributeCount > 0 && (
        <Button size="small" onPress={() => onAddGroup(entry)}>
          Add {plural(entry.attributeCount, 'attribute')}
        </Button>
      )}
    </div>
  )
}
