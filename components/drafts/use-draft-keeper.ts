'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DraftForm } from '@/components/wizard/draft-form'
import { DraftKeeper } from './draft-keeper'
import type { OpenedDraft } from './open-draft'
import { announceOpenWork } from './open-work'

interface DraftKeeperOptions {
  readonly scope: string
  readonly isDemo: boolean
  readonly opened: OpenedDraft
  readonly form: UseFormReturn<DraftForm>
  readonly visited: ReadonlySet<string>
  /** False while there is nothing to keep yet: the draft is still being read. */
  readonly isActive: boolean
}

/** Keeps the draft on the page. */
export function useDraftKeeper({ scope, isDemo, opened, form, visited, isActive }: DraftKeeperOptions) {
  const [keeper] = useState(() => new DraftKeeper({ scope, isDemo, opened }))
  const draft = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state)
  const step = usePathname().split('/').at(-1) ?? ''

  useEffect(() => (isActive ? keeper.start() : undefined), [keeper, isActive])

  useEffect(() => {
    if (!isActive) return
    const note = () => keeper.note({ form: form.getValues(), visited: [...visited], step })
    note()
    return form.subscribe({ formState: { values: true }, callback: note })
  }, [keeper, form, visited, step, isActive])

  const isOpen = isActive && draft.isKept && draft.activation === undefined
  useEffect(
    () =>
      isOpen
        ? announceOpenWork({ nameOf: () => form.getValues('name').trim(), flush: keeper.flush })
        : undefined,
    [isOpen, form, keeper],
  )

  return { keeper, draft }
}
