'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { problemOf, requestJson } from '@/components/api/request-json'
import { forgetDataflows } from '@/components/dataflows/use-dataflows'
import { changesBetween } from '@/lib/activation/editing/changes'
import type { Contents } from '@/lib/activation/editing/contents'
import { settledBase } from '@/lib/activation/editing/settled-base'
import type { EditConflict, EditResult } from '@/lib/contract/dataflow-edit'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { contentsOfDetail } from './editable-contents'
import { forgetSentEdit, keptEdit } from './kept-edit'
import { conflictAfter, type ShownConflict } from './shown-conflict'
import { useKeptEdit } from './use-kept-edit'

/** What an edit was made of: a version, and what it held. */
interface EditBase {
  readonly contents: Contents
  readonly etag: string
}

/**
 * An edit from its first change, or from what this tab had kept of it, to what became of it; in the browser only. What
 * was typed stays, whatever happens; after a conflict the next try is made of the version that was in the way.
 */
export function useEdit(dataflow: DataflowDetail) {
  const client = useQueryClient()
  const [kept] = useState(() => keptEdit(dataflow.id))
  const [base, setBase] = useState<EditBase>(() =>
    kept
      ? { contents: kept.base, etag: kept.etag }
      : { contents: contentsOfDetail(dataflow), etag: dataflow.etag ?? '' },
  )
  const [wanted, setWanted] = useState(kept?.wanted ?? base.contents)
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
    onError: (error) => setConflict((shown) => conflictAfter(problemOf(error), shown)),
  })
  const unsent = useMemo(
    () =>
      changes.length > 0 && !sending.isSuccess ? { etag: base.etag, base: base.contents, wanted } : undefined,
    [changes, base, wanted, sending.isSuccess],
  )
  useKeptEdit(dataflow.id, unsent)
  const problem = sending.error ? problemOf(sending.error) : undefined

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
    wasRestored: kept !== undefined && unsent !== undefined,
    isSending: sending.isPending,
    result: sending.data,
    /** Why the last try was not taken; a conflict is told as such. */
    error: problem?.code === 'edit-conflict' ? null : sending.error,
    problem,
    conflict,
  }
}
