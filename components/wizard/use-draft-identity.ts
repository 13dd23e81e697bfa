'use client'

import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { contentOf, type DraftForm } from './draft-form'
import { newDraftId } from './draft-id'
import { type StoredDraft, saveDraft } from './stored-draft'

type Identity = Pick<StoredDraft, 'id' | 'sent'>

interface DraftIdentityOptions {
  readonly form: UseFormReturn<DraftForm>
  readonly stored: StoredDraft
  readonly visited: ReadonlySet<string>
  /** Undefined until the stored draft has been read; nothing is written before. */
  readonly scope: string | undefined
}

/** Keeps the draft while it is worked on. What was sent stays what it was: a changed draft is another one. */
export function useDraftIdentity({ form, stored, visited, scope }: DraftIdentityOptions): Identity {
  const [identity, setIdentity] = useState<Identity>({ id: stored.id, sent: stored.sent })
  const [firstContent] = useState(() => contentOf(stored.form))
  const content = useRef(firstContent)

  useEffect(() => {
    if (scope === undefined) return
    const save = (as: Identity) => saveDraft(scope, { ...as, form: form.getValues(), visited: [...visited] })
    save(identity)
    return form.subscribe({
      formState: { values: true },
      callback: () => {
        const changed = contentOf(form.getValues())
        if (changed === content.current) return save(identity)
        content.current = changed
        const next = { id: newDraftId() }
        save(next)
        setIdentity(next)
      },
    })
  }, [form, identity, scope, visited])

  return identity
}
