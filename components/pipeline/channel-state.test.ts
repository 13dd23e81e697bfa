import { expect, test } from 'vitest'
import { channelState } from './channel-state'

test('water flows between finished nodes and moves towards a working one', () => {
  expect(channelState('done', 'done')).toBe('full')
  expect(channelState('filled', 'filled')).toBe('full')
  expect(channelState('done', 'working')).toBe('flowing')
})

test('a node that was not chosen keeps its channel empty, unless the next choice is being made', () => {
  expect(channelState('done', 'empty')).toBe('empty')
  expect(channelState('empty', 'filled')).toBe('empty')
  expect(channelState('empty', 'current')).toBe('dashed')
  expect(channelState('current', 'empty')).toBe('dashed')
})

test('a failure breaks both sides, a pause holds the water', () => {
  expect(channelState('done', 'failed')).toBe('broken')
  expect(channelState('failed', 'empty')).toBe('broken')
  expect(channelState('paused', 'done')).toBe('held')
})
