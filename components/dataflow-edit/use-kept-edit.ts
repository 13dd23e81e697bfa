'use client'

import { useEffect, useState } from 'react'
import { forgetEdit, type KeptEdit, keepEdit, keptEdit } from './kept-edit'

/**
 * Brings an unsent edit back when its page opens, and keeps it while it grows.
 *
 * @param edit  undefined while there is nothing to keep
 */
export function useKeptEdit(
  dataflowId: string,
  edit: KeptEdit | undefined,
  restore: (edit: KeptEdit) => void,
): { readonly wasRestored: boolean } {
  const [state, setState] = useState<'unread' | 'fresh' | 'restored'>('unread')

  useEffect(() => {
    const kept = keptEdit(dataflowId)
    if (kept) restore(kept)
    setState(kept ? 'restored' : 'fresh')
  }, [dataflowId])

  useEffect(() => {
    if (state === 'unread') return
    if (edit) keepEdit(dataflowId, edit)
    else forgetEdit(dataflowId)
  }, [dataflowId, edit, state])

  return { wasRestored: state === 'restored' && edit !== undefined }
}
