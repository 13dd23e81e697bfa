'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { isAnswerLost } from '@/components/api/lost-answer'
import { problemOf, requestJson } from '@/components/api/request-json'
import { forgetDataflows } from '@/components/dataflows/use-dataflows'
import { isTargetTaken } from '@/lib/activation/calls/made-edit'
import { changesBetween } from '@/lib/activation/editing/changes'
import type { Contents } from '@/lib/activation/editing/contents'
import { settledBase } from '@/lib/activation/editing/settled-base'
import type { EditConflict, EditResult } from '@/lib/contract/dataflow-edit'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { contentsOfDetail } from './editable-contents'
import { forgetSentEdit, keptEdit } from './kept-edit'
import { type EditBase, openedEdit } from './opened-edit'
import { conflictAfter, type ShownConflict } from './shown-conflict'
import { useKeptEdit } from './use-kept-edit'

/**
 * An edit from its first change, or from what this tab had kept of it, to what became of it; in the browser only. What
 * was typed stays, whatever happens; after a conflict the next try is made of the version that was in the way.
 */
export function useEdit(dataflow: DataflowDetail) {
  const client = useQueryClient()
  const [opened] = useState(() =>
    openedEdit({ contents: contentsOfDetail(dataflow), etag: dataflow.etag ?? '' }, keptEdit(dataflow.id)),
  )
  const [base, setBase] = useState(opened.base)
  const [wanted, setWanted] = useState(opened.wanted)
  const [conflict, setConflict] = useState<ShownConflict>()
  const changes = useMemo(() => changesBetween(base.contents, wanted), [base, wanted])
  const sending = useMutation({
    mutationFn: ({ contents, of }: { contents: Contents; of: EditBase }) =>
      requestJson<EditResult>(`/api/dataflows/${dataflow.id}`, {
        method: 'PATCH',
        body: { ...contents, etag: of.etag, base: of.contents },
      }),
    // The conflict stays meanwhile: its screen shows how far its solution is, until the result takes its place.
    onSuccess: (_, { contents }) => {
      forgetSentEdit(dataflow.id, contents)
      forgetDataflows(client)
      return client.invalidateQueries({ queryKey: ['history'] })
    },
    onError: (error, { contents }) => {
      const problem = problemOf(error)
      setConflict((shown) => conflictAfter(problem, shown))
      // The target is patched first, so its part may be in place when the rest is refused.
      if (problem.code !== 'edit-conflict' && isTargetTaken(problem.exchanges ?? []))
        setBase((of) => ({ ...of, contents: { ...of.contents, target: contents.target } }))
    },
  })
  const problem = sending.error ? problemOf(sending.error) : undefined
  const wasSent = sending.isPending || (problem !== undefined && isAnswerLost(problem))
  const unsent = useMemo(
    () =>
      changes.length > 0 && !sending.isSuccess
        ? { etag: base.etag, base: base.contents, wanted, wasSent }
        : undefined,
    [changes, base, wanted, wasSent, sending.isSuccess],
  )
  useKeptEdit(dataflow.id, unsent)

  return {
    base,
    wanted,
    changes,
    change: (parts: Partial<Contents>) => setWanted((now) => ({ ...now, ...parts })),
    send: () => sending.mutate({ contents: wanted, of: base }),
    /** Takes what was chosen of both sides, and sends it as an edit of the version that was in the way. */
    resolve: ({ theirs, etag }: EditConflict, chosen: Contents) => {
      const next = { contents: theirs, etag }
      setBase(next)
      setWanted(chosen)
      sending.mutate({ contents: chosen, of: next })
    },
    /** Back from a conflict to what is still to be sent. */
    dismiss: () => {
      const theirs = conflict?.sides.theirs
      if (theirs) setBase(({ contents, etag }) => ({ contents: settledBase(contents, wanted, theirs), etag }))
      setConflict(undefined)
      sending.reset()
    },
    discard: () => setWanted(base.contents),
    restored: unsent && opened.restored,
    isSending: sending.isPending,
    result: sending.data,
    /** Why the last try was not taken; a conflict is told as such. */
    error: problem?.code === 'edit-conflict' ? null : sending.error,
    problem,
    conflict,
  }
}
