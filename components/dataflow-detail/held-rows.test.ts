import { expect, test } from 'vitest'
import { heldRows } from './held-rows'

const transformations = [
  {
    params: {
      segmentSelectors: {
        selectors: [
          { type: 'PLATFORM_SEGMENT', value: { id: 'a', name: 'Gold' } },
          { value: { id: 'b' } },
          { type: 'EXTERNAL_SEGMENT', value: { id: 'a' } },
        ],
      },
      profileSelectors: {
        selectors: [
          { type: 'JSON_PATH', value: { path: 'person.name', operator: 'EXISTS' } },
          { type: 'JSON_PATH', value: { path: 'homeAddress.city' } },
          { value: { path: 'mobilePhone.number', operator: 'EQUALS' } },
        ],
      },
    },
  },
]

test('types and operators are those that are held, and a missing one says so', () => {
  expect(heldRows(transformations).map(({ wire, type }) => [wire, type])).toEqual([
    ['a', 'PLATFORM_SEGMENT'],
    ['b', 'type not given'],
    ['a', 'EXTERNAL_SEGMENT'],
    ['person.name', 'JSON_PATH, EXISTS'],
    ['homeAddress.city', 'JSON_PATH, operator not given'],
    ['mobilePhone.number', 'type not given, EQUALS'],
  ])
})

test('what is held twice is marked on its second line', () => {
  expect(heldRows(transformations).map(({ isRepeated }) => isRepeated)).toEqual([
    false,
    false,
    true,
    false,
    false,
    false,
  ])
})
