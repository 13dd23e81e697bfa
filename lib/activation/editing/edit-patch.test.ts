import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyInOrder, parsePatch } from '../../simulator/flow-service/json-patch'
import { transformationsSchema } from '../transformations'
import { contentsOf, type HeldDataflow } from './contents'
import { editPatch, targetPatch } from './edit-patch'
import { contents, heldOf, holding } from './testing/held'

const fields = ['name', 'description', 'transformations']

/** What the simulated platform makes of the patch, checks and order of operations included. */
function patched(held: HeldDataflow, wanted: Parameters<typeof editPatch>[1]): HeldDataflow {
  const operations = editPatch(held, wanted)
  if (operations.length === 0) return held
  const { document, failed } = applyInOrder(structuredClone(held), parsePatch([...operations], fields))
  expect(failed).toBeUndefined()
  // Guaranteed by the patch: it touches name, description and transformations only, and keeps their types.
  const after = document as HeldDataflow
  return { ...after, transformations: transformationsSchema.parse(after.transformations) }
}

test('nothing is sent for what is held already', () => {
  expect(editPatch(heldOf(contents()), contents())).toEqual([])
})

test('removals go from the end of a list, then additions to its end', () => {
  const held = heldOf(contents({ audiences: ['a', 'b', 'c', 'd'] }))
  const selectors = '/transformations/0/params/segmentSelectors/selectors'
  expect(editPatch(held, contents({ audiences: ['b', 'd', 'e'] })).map(({ op, path }) => [op, path])).toEqual(
    [
      ['remove', `${selectors}/2`],
      ['remove', `${selectors}/0`],
      ['add', `${selectors}/-`],
    ],
  )
})

test('a new description keeps the marker of the activation that made the dataflow', () => {
  const held = { ...heldOf(contents()), description: 'Gold members [sluice 1-2/dataflow]' }
  expect(editPatch(held, contents({ description: '' }))).toEqual([
    { op: 'replace', path: '/description', value: '[sluice 1-2/dataflow]' },
  ])
  expect(editPatch(held, contents())).toEqual([])
})

test('a selector that stays keeps what we do not know of it, and so does its list', () => {
  const held = heldOf(contents({ audiences: ['a', 'b'] }))
  const [first] = patched(held, contents({ audiences: ['b', 'c'], attributes: ['q'] })).transformations
  expect(first?.params?.segmentSelectors?.selectors[0]).toMatchObject({ mapping: { of: 'b' } })
  expect(first?.params?.profileSelectors).toMatchObject({ mandatoryFields: ['p'] })
})

test('an audience from elsewhere is kept under either of its ids', () => {
  const transformations = transformationsSchema.parse([
    {
      params: { segmentSelectors: { selectors: [{ value: { id: 'outside', systemSegmentId: 'inside' } }] } },
    },
  ])
  const held = { ...heldOf(contents()), transformations }
  for (const id of ['inside', 'outside']) {
    expect(editPatch(held, contents({ audiences: [id], attributes: [] }))).toEqual([])
  }
})

test.each([
  ['no transformations', []],
  ['a transformation without parameters', [{ name: 'GeneralTransform' }]],
  ['parameters without lists', [{ params: {} }]],
])('a dataflow with %s gets the lists together with what goes in', (_, bare) => {
  const held = { ...heldOf(contents()), transformations: transformationsSchema.parse(bare) }
  const after = contentsOf(patched(held, contents()))
  expect(after.audiences.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(after.attributes).toEqual(['p', 'q'])
})

const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 })
const paths = fc.array(fc.constantFrom('p', 'q', 'r', 's'), { maxLength: 6 })

test('whatever is held, and how often, one patch makes it exactly what is wanted', () => {
  fc.assert(
    fc.property(
      ids,
      paths,
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'x', 'y')),
      paths,
      fc.string(),
      (...given) => {
        const [heldIds, heldPaths, wantedIds, wantedPaths, name] = given
        const held = { ...heldOf(contents()), transformations: holding(heldIds, heldPaths) }
        const wanted = contents({ audiences: wantedIds, attributes: [...new Set(wantedPaths)], name })
        const after = patched(held, wanted)
        expect(editPatch(after, wanted)).toEqual([])
        const { audiences, attributes } = contentsOf(after)
        expect(audiences.map(({ id }) => id).toSorted()).toEqual(wantedIds.toSorted())
        expect(attributes.toSorted()).toEqual([...new Set(wantedPaths)].toSorted())
      },
    ),
  )
})

test('a target gets only the parameters that change, and a switch never set counts as off', () => {
  const held = { stream: 'loyalty', region: 'eu-west-1', other: 1 }
  const wanted = { stream: 'loyalty', includeSegmentNames: true, includeSegmentTimestamps: false }
  expect(targetPatch(held, wanted)).toEqual([{ op: 'add', path: '/params/includeSegmentNames', value: true }])
})
