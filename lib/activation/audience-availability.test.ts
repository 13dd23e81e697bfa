import { expect, test } from 'vitest'
import { unavailableReason } from './audience-availability'

test.each(['draft', 'inactive', 'archived', 'frozen'])(
  'a %s audience cannot be sent, and is told why',
  (state) => {
    expect(unavailableReason({ lifecycleState: state, originName: undefined })).toContain(state)
  },
)

test('an audience of Audience Manager cannot be sent, published or not', () => {
  expect(unavailableReason({ lifecycleState: 'published', originName: 'AUDIENCE_MANAGER' })).toContain(
    'Audience Manager',
  )
})

test.each([
  ['published', 'REAL_TIME_CUSTOMER_PROFILE'],
  ['published', 'CUSTOM_UPLOAD'],
  ['published', 'AUDIENCE_ORCHESTRATION'],
  [undefined, undefined],
])('a %s audience from %s can be sent', (lifecycleState, originName) => {
  expect(unavailableReason({ lifecycleState, originName })).toBeUndefined()
})
