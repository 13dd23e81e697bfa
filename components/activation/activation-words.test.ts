import { expect, test } from 'vitest'
import { activationWords } from './activation-words'
import { activationAfter, created } from './testing/activation-story'

test('a running activation that is to be undone says that it stops', () => {
  const asked = { type: 'undo-requested', actor: 'someone' } as const
  expect(activationWords(activationAfter([])).title).toBe('Creating Feed')
  expect(activationWords(activationAfter([asked]))).toMatchObject({
    title: 'Stopping Feed',
    lead: expect.stringContaining('Stopping at the next step'),
  })
})

test.each([
  ['server-stopped', 'stopped without a word'],
  ['server-shut-down', 'was shut down'],
] as const)('an interruption by “%s” is told in plain words', (reason, words) => {
  expect(activationWords(activationAfter([{ type: 'interrupted', reason }])).lead).toContain(words)
})

test('an undo that kept something does not claim that everything is gone', () => {
  const begun = [...created('account-connection'), { type: 'undo-started' } as const]
  const endedWith = (wasKept: boolean) =>
    activationWords(
      activationAfter([
        ...begun,
        { type: 'step-undone', step: 'account-connection', wasKept },
        { type: 'undone' },
      ]),
    ).lead
  expect(endedWith(false)).toContain('Everything it created has been deleted')
  expect(endedWith(true)).toContain('except for')
})
