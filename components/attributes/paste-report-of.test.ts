import { expect, test } from 'vitest'
import { toSchemaTree } from '@/lib/activation/schema-tree'
import { sampleSchema } from '@/lib/activation/testing/profile-schemas'
import { pasteReportOf } from './paste-report-of'

const tree = toSchemaTree(sampleSchema)

test('each pasted path is found, or stands under what is wrong with it', () => {
  const report = pasteReportOf(
    tree,
    ['person.age', 'person.name.firstname', 'homeAddress', 'identityMap', '_acme.tier', 'two words'],
    ['_acme.tier'],
  )
  expect(report.found.map(({ item }) => item)).toEqual(['person.age', '_acme.tier'])
  expect(report.alreadySelectedCount).toBe(1)
  expect(report.groups.map(({ id, problems }) => [id, problems.map(({ line }) => line)])).toEqual([
    ['unknown', ['person.name.firstname', 'two words']],
    ['group', ['homeAddress']],
    ['unsupported', ['identityMap']],
  ])
})

test('what may have been meant can be ticked: the path in other case, the attributes of a group', () => {
  const { groups } = pasteReportOf(tree, ['person.name.firstname', 'homeAddress'], [])
  expect(groups.map(({ problems }) => problems[0]?.choices?.map(({ item }) => item))).toEqual([
    ['person.name.firstName'],
    ['homeAddress.city', 'homeAddress.street'],
    undefined,
  ])
})

test('nothing is lost between what was pasted and the report', () => {
  const paths = ['person', 'x', 'person.age', 'nothing.map']
  const { found, groups } = pasteReportOf(tree, paths, [])
  const lines = groups.flatMap(({ problems }) => problems.map(({ line }) => line))
  expect([...found.map(({ key }) => key), ...lines].toSorted()).toEqual(paths.toSorted())
})
