import { expect, test } from 'vitest'
import { changeSentence } from './change-sentences'
import { changesBetween } from './changes'
import { contents } from './testing/held'

const before = contents()
const after = {
  ...contents({ audiences: ['b', 'c'], attributes: ['q', 'r'], name: 'Gold feed', description: '' }),
  target: { stream: 'gold', region: 'eu-west-1', includeSegmentNames: true },
}

test('each change is a sentence that begins with its verb', () => {
  expect(changesBetween(before, after).map((change) => changeSentence(change, 'ahead'))).toEqual([
    'Rename it from “Loyalty feed” to “Gold feed”',
    'Change the description from “Gold members” to nothing',
    'Change the stream from “loyalty” to “gold”',
    'Switch on audience names in records',
    'Add the audience “c”',
    'Remove the audience “a”',
    'Add the attribute r',
    'Remove the attribute p',
  ])
})

test('what was done is told as done', () => {
  expect(changesBetween(after, before).map((change) => changeSentence(change, 'done'))).toEqual([
    'Renamed it from “Gold feed” to “Loyalty feed”',
    'Changed the description from nothing to “Gold members”',
    'Changed the stream from “gold” to “loyalty”',
    'Switched off audience names in records',
    'Added the audience “a”',
    'Removed the audience “c”',
    'Added the attribute p',
    'Removed the attribute r',
  ])
})

test('a state that does not tell a part is not compared in it', () => {
  expect(changesBetween({ attributes: ['p'] }, after).map(({ part }) => part)).toEqual([
    'attribute',
    'attribute',
    'attribute',
  ])
})
