import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { contents } from '@/lib/activation/editing/testing/held'
import { forgetSentEdit, keepEdit, keptEdit } from './kept-edit'

const base = contents()
const sent = contents({ name: 'Sent' })

/** As much of a tab's storage as is used. */
beforeEach(() => {
  const items = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  })
  onTestFinished(() => void vi.unstubAllGlobals())
})

test('an edit that was taken is not kept as one that was not sent', () => {
  keepEdit('flow', { etag: 'a', base, wanted: sent, wasSent: true })
  forgetSentEdit('flow', sent)
  expect(keptEdit('flow')).toBeUndefined()
})

test('an edit that was begun while another one was sent is kept', () => {
  const wanted = contents({ name: 'Next' })
  keepEdit('flow', { etag: 'a', base, wanted, wasSent: true })
  forgetSentEdit('flow', sent)
  expect(keptEdit('flow')).toEqual({ etag: 'a', base, wanted, wasSent: true })
})
