'use client'

import { useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { ContentDialog } from '@/components/ui/content-dialog'
import { plural } from '@/components/ui/plural'
import { TextField } from '@/components/ui/text-field'
import { chosenItems, type PasteReport } from './paste-report'
import { PasteReportView } from './paste-report-view'
import { pastedLines } from './pasted-lines'
import { usePasteCheck } from './use-paste-check'

interface PasteDialogProps<T> {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly title: string
  /** What is pasted, in the singular: "audience". */
  readonly noun: string
  readonly fieldLabel: string
  readonly hint: string
  readonly placeholder: string
  readonly linesMax: number
  /** Takes the text apart; one entry to a line unless it knows better. */
  readonly split?: (text: string) => readonly string[]
  /** Finds out what the lines mean; must end when the signal is aborted. */
  readonly check: (lines: readonly string[], signal: AbortSignal) => Promise<PasteReport<T>>
  readonly onAdd: (items: readonly T[]) => void
}

/**
 * Many entries at once: pasted, looked up, and reported on before anything is added. The text stays when the dialog is
 * closed, so that a second look costs no second copy.
 */
export function PasteDialog<T>(props: PasteDialogProps<T>) {
  const { noun, linesMax, onOpenChange, split = pastedLines } = props
  const [text, setText] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const { report, error, isChecking, check, reset } = usePasteCheck(props.check)
  const lines = split(text)
  const tooMany = lines.length > linesMax
  const chosen = report ? chosenItems(report, ticked) : []
  const newCount = chosen.length - (report?.alreadySelectedCount ?? 0)

  function startCheck() {
    setTicked(new Set())
    void check(lines)
  }

  function add() {
    props.onAdd(chosen)
    setText('')
    close(false)
  }

  function close(isOpen: boolean) {
    if (!isOpen) reset()
    onOpenChange(isOpen)
  }

  return (
    <ContentDialog
      title={props.title}
      isOpen={props.isOpen}
      onOpenChange={close}
      footer={
        report ? (
          <>
            <Button onPress={reset}>Change the list</Button>
            <Button variant="primary" isDisabled={newCount === 0} onPress={add}>
              {newCount === 0 ? 'Nothing to add' : `Add ${plural(newCount, noun)}`}
            </Button>
          </>
        ) : (
          <>
            <Button slot="close">Cancel</Button>
            <Button
              variant="primary"
              isDisabled={lines.length === 0 || tooMany}
              isPending={isChecking}
              pendingLabel={`Looking up ${plural(lines.length, 'line')}`}
              onPress={startCheck}
            >
              {lines.length === 0 ? 'Check the list' : `Check ${plural(lines.length, 'line')}`}
            </Button>
          </>
        )
      }
    >
      {report ? (
        <PasteReportView report={report} noun={noun} ticked={ticked} onTick={setTicked} />
      ) : (
        <div className="grid gap-4">
          {error !== undefined && <ProblemNotice error={error} />}
          <TextField
            label={props.fieldLabel}
            name="paste"
            multiline
            rows={10}
            monospace
            spellCheck={false}
            value={text}
            onChange={setText}
            hint={props.hint}
            placeholder={props.placeholder}
            error={
              tooMany
                ? `These are ${lines.length.toLocaleString('en')} lines. Paste ${linesMax.toLocaleString('en')} at a time`
                : undefined
            }
          />
        </div>
      )}
    </ContentDialog>
  )
}
