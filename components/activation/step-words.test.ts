import { expect, test } from 'vitest'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import type { StepId } from '@/lib/activation/steps'
import { stepWords } from './step-words'
import { activationAfter, created, sent, unsureOf } from './testing/activation-story'

function wordsOf(id: StepId, snapshot: ActivationSnapshot) {
  const step = snapshot.steps.find((one) => one.id === id)
  if (!step) throw new TypeError('the story has all steps')
  return stepWords(step, snapshot)
}

const interrupted = { type: 'interrupted', reason: 'server-stopped' } as const

test('a lost answer is told, and that Adobe is being asked', () => {
  const snapshot = activationAfter([sent('dataflow'), unsureOf('dataflow')])
  expect(wordsOf('dataflow', snapshot)).toMatchObject({
    tone: 'busy',
    notes: ['The answer was lost.', 'Asking Adobe whether it happened.'],
  })
})

test('a call that was tried again says how often', () => {
  const snapshot = activationAfter([sent('dataflow'), unsureOf('dataflow'), ...created('dataflow')])
  expect(wordsOf('dataflow', snapshot)).toEqual({ tone: 'ok', text: 'Done', notes: ['Tried twice.'] })
})

test('nothing is shown as under way when nobody works on it', () => {
  const snapshot = activationAfter([sent('profile-connection'), interrupted])
  expect(wordsOf('profile-connection', snapshot).text).toBe('Outcome unknown')
  expect(wordsOf('dataflow', snapshot).text).toBe('Not made')
})

test('an interrupted step does not claim that Adobe is being asked', () => {
  const snapshot = activationAfter([sent('dataflow'), unsureOf('dataflow'), interrupted])
  expect(wordsOf('dataflow', snapshot).notes).toEqual(['The answer was lost.'])
})

test('what an undo kept says why', () => {
  const snapshot = activationAfter([
    ...created('account-connection'),
    { type: 'undo-started' },
    { type: 'step-undone', step: 'account-connection', wasKept: true },
  ])
  expect(wordsOf('account-connection', snapshot)).toEqual({
    tone: 'accent',
    text: 'Kept',
    notes: ['Something else has come to use it, so it stays.'],
  })
})
