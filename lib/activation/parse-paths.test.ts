import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePaths } from './parse-paths'

const wanted = ['person.name.firstName', 'personalEmail.address']

test.each([
  ['lines', 'person.name.firstName\npersonalEmail.address\n'],
  ['lines of Windows, with spaces', '  person.name.firstName \r\n\r\n personalEmail.address'],
  ['commas', 'person.name.firstName, personalEmail.address,'],
  ['semicolons and tabs', 'person.name.firstName;\tpersonalEmail.address'],
  ['a JSON array', '["person.name.firstName", "personalEmail.address"]'],
  ['quoted lines that are not quite JSON', '"person.name.firstName",\n"personalEmail.address",'],
  ['an array with a comma too many', '["person.name.firstName", "personalEmail.address",]'],
  ['pointers', '/person/name/firstName\n/personalEmail/address'],
  ['prefixes', 'xdm:person.xdm:name.xdm:firstName, xdm:personalEmail.xdm:address'],
  ['prefixed pointers', '/xdm:person/xdm:name/xdm:firstName\n/xdm:personalEmail/xdm:address'],
  ['JSON paths', '$.person.name.firstName\n$.personalEmail.address'],
  ['one twice', 'person.name.firstName\npersonalEmail.address\n/person/name/firstName'],
  [
    'selectors of a dataflow',
    JSON.stringify(wanted.map((path) => ({ type: 'JSON_PATH', value: { operator: 'EXISTS', path } }))),
  ],
  [
    'the selectors of a transformation',
    JSON.stringify({ selectors: wanted.map((path) => ({ value: { path } })) }),
  ],
])('paths are read from %s', (_form, text) => {
  expect(parsePaths(text)).toEqual(wanted)
})

test('letters keep their case, and nothing pasted gives nothing', () => {
  expect(parsePaths('Person.Name')).toEqual(['Person.Name'])
  expect(parsePaths(' \n,; ')).toEqual([])
})

const name = fc.string({ unit: fc.constantFrom('a', 'B', '_', '1'), minLength: 1, maxLength: 5 })
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('.'))

test('whatever form paths are pasted in, the same ones come out in the same order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 6 }), (paths) => {
      expect(parsePaths(paths.join('\n'))).toEqual(paths)
      expect(parsePaths(paths.join(', '))).toEqual(paths)
      expect(parsePaths(JSON.stringify(paths, undefined, 2))).toEqual(paths)
      expect(parsePaths(paths.map((one) => `/${one.replaceAll('.', '/')}`).join('\n'))).toEqual(paths)
    }),
  )
})
