'use client'

import { useEffect } from 'react'
import { forgetEdit, type KeptEdit, keepEdit } from './kept-edit'

/** Keeps an edit for this tab while it is unsent. Undefined when there is nothing to keep. */
export function useKeptEdit(dataflowId: string, edit: KeptEdit | undefined): void {
  useEffect(() => {
    if (edit) keepEdit(dataflowId, edit)
    else forgetEdit(dataflowId)
  }, [dataflowId, edit])
}
