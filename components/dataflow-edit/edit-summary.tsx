'use client'

import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { ErrorSummary } from '@/components/ui/error-summary'
import { plural } from '@/components/ui/plural'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { ChangeList } from './change-list'
import { editFieldId } from './edit-details'
import type { EditPartId } from './edit-parts'
import { EditProblem } from './edit-problem'
import { PatchView } from './patch-view'
import { SendingStatus } from './sending-status'
import type { useEdit } from './use-edit'

type EditSummaryProps = {
  dataflow: DataflowDetail
  edit: ReturnType<typeof useEdit>
  /** Brings the part into sight that a problem is about. */
  onFieldPart: (part: EditPartId) => void
}

/** What will be different, in words and as the patch that is sent, and the button that sends it. */
export function EditSummary({ dataflow, edit, onFieldPart }: EditSummaryProps) {
  const { changes, isSending, problem } = edit
  const [tries, setTries] = useState(0)
  const fields = problem?.fields ?? []
  return (
    <Card as="section" aria-labelledby="changes-title" className="xl:sticky xl:top-4">
      <CardHeader
        id="changes-title"
        title="Your changes"
        description={changes.length === 0 ? 'None yet' : plural(changes.length, 'change')}
      />
      <CardBody className="grid gap-4">
        {fields.length > 0 && (
          // A problem may be about a part that is not in sight: the link to it has to show it first.
          <div
            onClickCapture={(event) => flushSync(() => onFieldPart(partOfLink(event.target) ?? 'details'))}
          >
            <ErrorSummary
              focusKey={tries}
              errors={fields.map(({ path, message }) => ({ fieldId: editFieldId(path), message }))}
            />
          </div>
        )}
        {edit.error && fields.length === 0 && <EditProblem error={edit.error} />}
        {changes.length === 0 ? (
          <p className="text-ink-2">
            Choose, remove or rename something; what will be different is listed here.
          </p>
        ) : (
          <>
            <ChangeList changes={changes} tense="ahead" label="What will be different" />
            <PatchView dataflow={dataflow} edit={edit} />
          </>
        )}
        <div className="grid gap-2">
          <div className="flex flex-wrap gap-2">
            <Button
              variant="primary"
              isDisabled={changes.length === 0}
              isPending={isSending}
              pendingLabel="Sending and verifying"
              onPress={() => {
                setTries(tries + 1)
                edit.send()
              }}
            >
              Send the changes
            </Button>
            {changes.length > 0 && (
              <Button onPress={edit.discard} isDisabled={isSending}>
                Discard
              </Button>
            )}
          </div>
          <SendingStatus isSending={isSending} />
        </div>
      </CardBody>
    </Card>
  )
}

function partOfLink(target: EventTarget): EditPartId | undefined {
  const id = target instanceof Element ? target.closest('a')?.hash.replace('#field-', '') : undefined
  return id === 'audiences' || id === 'attributes' ? id : undefined
}
