import { expect, test } from 'vitest'
import { resourceIdSchema } from '@/lib/activation/draft'
import { followingDraftId, newDraftId } from './draft-id'

test('an id is one that the server takes, and no other draft has it', () => {
  expect(resourceIdSchema.safeParse(newDraftId()).success).toBe(true)
  expect(newDraftId()).not.toBe(newDraftId())
})

test('two copies of a draft agree on the id that follows', () => {
  const following = '00000000-0000-4000-8000-0000000000a0'
  expect(followingDraftId('00000000-0000-4000-8000-00000000009f')).toBe(following)
  expect(followingDraftId('00000000-0000-4000-8000-ffffffffffff')).toBe(
    '00000000-0000-4000-8000-000000000000',
  )
})
