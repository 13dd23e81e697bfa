import { expect, test } from 'vitest'
import { commandsFor } from './commands'

const switches = {
  isPresenting: false,
  setPresenting: () => undefined,
  setTheme: () => undefined,
  showShortcuts: () => undefined,
}
const titles = (search: string) => commandsFor(search, switches).map(({ title }) => title)

test('nothing typed offers everything; each word narrows, in any order, upper or lower case', () => {
  expect(titles('').length).toBeGreaterThan(10)
  expect(titles('CATALOGUE error')).toEqual(['Error catalogue'])
  expect(titles('zzz')).toEqual([])
})

test('what is called otherwise here is found by the other word', () => {
  expect(titles('audit')).toEqual(['Activity'])
  expect(titles('rotate')).toEqual(['Accounts'])
})

test('a switch says what it would do', () => {
  expect(commandsFor('presenter', { ...switches, isPresenting: true }).map(({ title }) => title)).toEqual([
    'Leave presenter mode',
  ])
})
