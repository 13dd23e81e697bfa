import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { mergeContents } from '@/lib/activation/editing/merge-contents'
import { contents } from '@/lib/activation/editing/testing/held'
import type { EditConflict } from '@/lib/contract/dataflow-edit'
import { ConflictScreen } from './conflict-screen'

const base = contents()
const mine = contents({ name: 'Mine' })
const theirs = contents({ name: 'Theirs' })
const { conflicts } = mergeContents(base, mine, theirs)

function screen({
  sent = 'nothing',
  isSending = false,
}: {
  sent?: EditConflict['sent']
  isSending?: boolean
}) {
  return renderToStaticMarkup(
    <ConflictScreen
      conflict={{ conflicts, theirs, etag: 'a', sent }}
      exchanges={[]}
      base={base}
      mine={mine}
      isSending={isSending}
      error={null}
      onResolve={() => undefined}
      onBack={() => undefined}
    />,
  )
}

test('the screen says that nothing was sent only when nothing was', () => {
  expect(screen({ sent: 'nothing' })).toContain('Nothing was sent')
  expect(screen({ sent: 'target' })).toContain('are in place')
  expect(screen({ sent: 'unknown' })).toContain('may be in place already')
  for (const sent of ['target', 'unknown'] as const) {
    expect(screen({ sent })).not.toContain('Nothing was sent')
    expect(screen({ sent })).toMatch(/nothing you typed is lost/i)
  }
})

test('while a solution is sent, its choices stay as they are and the screen says why', () => {
  expect(screen({ isSending: true })).toMatch(
    /<div inert="".*Which name stays\?.*nothing can be changed here/s,
  )
  expect(screen({ isSending: false })).not.toContain('inert=')
  expect(screen({ isSending: false })).not.toContain('nothing can be changed here')
})
