import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportedRecord } from './exported-record'
import { type RecordPreview, recordPreview } from './record-preview'
import { anyAttributes, anyAudiences, anyRecordInput, recordInput } from './testing/record-input'

/** What a preview says of one kind of part, line by line. */
function linesOf({ blocks }: RecordPreview, what: 'attribute' | 'audience'): string[] {
  return blocks
    .filter(({ origin }) => origin.kind === 'chosen' && origin.what === what)
    .flatMap(({ lines }) => lines.map(({ text }) => text))
}

test('the lines, joined, are the record again, member by member in the same order', () => {
  fc.assert(
    fc.property(anyRecordInput, (input) => {
      const { blocks, json } = recordPreview(input)
      const printed = blocks.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
      expect(JSON.stringify(JSON.parse(printed))).toBe(JSON.stringify(JSON.parse(json)))
    }),
  )
})

test('the JSON is that of the exported record, and its size is counted in bytes', () => {
  fc.assert(
    fc.property(anyRecordInput, (input) => {
      const { json, byteLength } = recordPreview(input)
      expect(json).toBe(JSON.stringify(exportedRecord(input)))
      expect(byteLength).toBe(Buffer.byteLength(json))
    }),
  )
})

test('each part of a record has a name of its own', () => {
  fc.assert(
    fc.property(anyRecordInput, (input) => {
      const keys = recordPreview(input).blocks.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('choosing other audiences never alters the attributes', () => {
  fc.assert(
    fc.property(anyRecordInput, anyAudiences, (input, audiences) => {
      const before = recordPreview(input)
      const after = recordPreview({ ...input, audiences })
      expect(linesOf(after, 'attribute')).toEqual(linesOf(before, 'attribute'))
      expect(after.record.identityMap).toEqual(before.record.identityMap)
    }),
  )
})

test('choosing other attributes never alters the memberships', () => {
  fc.assert(
    fc.property(anyRecordInput, anyAttributes, (input, attributes) => {
      const before = recordPreview(input)
      const after = recordPreview({ ...input, attributes })
      expect(linesOf(after, 'audience')).toEqual(linesOf(before, 'audience'))
      expect(after.record.segmentMembership).toEqual(before.record.segmentMembership)
    }),
  )
})

test('an audience added at the end changes no entry that was there', () => {
  fc.assert(
    fc.property(anyRecordInput, anyAudiences, (input, audiences) => {
      fc.pre(audiences.length > 2)
      const { ups: before } = recordPreview({ ...input, audiences: audiences.slice(0, -1) }).record
        .segmentMembership
      const { ups: after } = recordPreview({ ...input, audiences }).record.segmentMembership
      for (const { id } of audiences.slice(0, -1)) expect(after[id]).toEqual(before[id])
    }),
  )
})

test('every chosen audience is marked as chosen; what else the person is in is marked as that', () => {
  const { blocks, record } = recordPreview(recordInput())
  const marked = blocks.flatMap(({ key, role, origin }) => (role === 'entry' ? [[key, origin.kind]] : []))
  expect(marked).toEqual([
    ['attribute:personalEmail.address', 'chosen'],
    ['attribute:person.name.lastName', 'chosen'],
    ['audience:a', 'chosen'],
    ['audience:b', 'chosen'],
    ...Object.keys(record.segmentMembership.ups)
      .slice(2)
      .map((id) => [`audience:${id}`, 'other-audience']),
    ['identity:ecid', 'added'],
    ['identity:email_lc_sha256', 'added'],
  ])
})

test('an audience the person is in anyway counts as chosen once it is', () => {
  const { record, blocks } = recordPreview(recordInput())
  const [, , otherId = ''] = Object.keys(record.segmentMembership.ups)
  const chosen = recordPreview(recordInput({ audiences: [{ id: otherId, name: 'Now mine' }] }))
  expect(blocks.find(({ key }) => key === `audience:${otherId}`)?.origin.kind).toBe('other-audience')
  expect(chosen.blocks.filter(({ key }) => key === `audience:${otherId}`)).toEqual([
    expect.objectContaining({ origin: { kind: 'chosen', what: 'audience', id: otherId } }),
  ])
})
