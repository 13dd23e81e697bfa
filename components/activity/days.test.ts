import { expect, test } from 'vitest'
import { byDay, dayOf, startOfDay, startOfNextDay } from './days'

const at = (...parts: [number, number, number, number, number]) => ({ at: new Date(...parts).getTime() })

test('a day begins and ends at midnight where the reader is', () => {
  expect(dayOf(new Date(2026, 0, 5, 0, 0).getTime())).toBe('2026-01-05')
  expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05')
  expect(startOfDay('2026-01-05')).toEqual(new Date(2026, 0, 5))
})

test('the next day follows across months, years and changes of the clocks', () => {
  expect(startOfNextDay('2026-12-31')).toEqual(new Date(2027, 0, 1))
  expect(startOfNextDay('2026-03-29')).toEqual(new Date(2026, 2, 30))
  expect(startOfNextDay('2026-10-25')).toEqual(new Date(2026, 9, 26))
})

test('entries keep their order under the day on which they happened', () => {
  const [late, early, before] = [at(2026, 0, 5, 23, 59), at(2026, 0, 5, 0, 0), at(2026, 0, 4, 23, 59)]
  expect(byDay([late, early, before])).toEqual([
    { day: '2026-01-05', items: [late, early] },
    { day: '2026-01-04', items: [before] },
  ])
})

test('without entries there are no days', () => {
  expect(byDay([])).toEqual([])
})
