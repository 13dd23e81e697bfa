import { expect, test } from 'vitest'
import { fieldNotesOf, pathsOf } from './field-notes'

test('every member of a patch has a note: what it sets by its name, and what it adds to a list', () => {
  const body = [
    { op: 'replace', path: '/name', value: 'Loyalty feed' },
    { op: 'replace', path: '/description', value: 'Gold members' },
    {
      op: 'add',
      path: '/transformations/0/params/profileSelectors/selectors/-',
      value: { type: 'JSON_PATH', value: { path: 'person.name', operator: 'EXISTS' } },
    },
  ]
  expect(fieldNotesOf(body).map(({ path }) => path)).toEqual([
    '[].op',
    '[].path',
    '[].value',
    '[].value.type',
    '[].value.value.path',
    '[].value.value.operator',
    '/name',
    '/description',
  ])
})

test('a patch of a target leads to its parameters, which the destination explains; other lists lead nowhere', () => {
  expect(pathsOf([{ op: 'add', path: '/params/stream', value: 'loyalty' }])).toContain('/params/stream')
  expect([...pathsOf({ list: [{ path: '/name' }] })]).toEqual(['list', 'list[]', 'list[].path'])
})
