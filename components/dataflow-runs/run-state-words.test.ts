import { expect, test } from 'vitest'
import { runStateWords } from './run-state-words'

test('only a run that Adobe calls a success is called one', () => {
  expect(runStateWords('success').title).toBe('Succeeded')
  expect(runStateWords('inProgress')).toMatchObject({ title: 'In progress', verb: 'is still in progress' })
  expect(runStateWords('failed')).toMatchObject({ title: 'Failed', tone: 'bad' })
})

test('a state that is not known is told in Adobe’s own word', () => {
  expect(runStateWords('cancelled')).toEqual({
    tone: 'neutral',
    title: 'cancelled',
    verb: 'has the state “cancelled”',
  })
  expect(runStateWords('').title).toBe('Not told')
})
