import { expect, test } from 'vitest'
import { exportedRecord } from './exported-record'
import { recordPreview } from './record-preview'
import { sampleProfileIds, sampleProfiles } from './sample-profile'
import { recordInput } from './testing/record-input'

const now = '2026-11-23T09:30:00Z'

function membershipsOf(id: (typeof sampleProfileIds)[number]) {
  const { ups } = exportedRecord(recordInput({ profile: sampleProfiles[id] })).segmentMembership
  return [ups.a, ups.b]
}

test('a person who joins is realized now, and has left another audience the day before', () => {
  expect(membershipsOf('joins')).toEqual([
    { lastQualificationTime: now, status: 'realized' },
    { lastQualificationTime: '2026-11-22T09:30:00Z', status: 'exited' },
  ])
})

test('a person who leaves is exited now, and stays in the other audience', () => {
  const [left, kept] = membershipsOf('leaves')
  expect(left).toEqual({ lastQualificationTime: now, status: 'exited' })
  expect(kept).toMatchObject({ status: 'realized' })
})

test('a changed attribute exports everything again and moves no membership', () => {
  const memberships = membershipsOf('changes')
  expect(memberships.map((membership) => membership?.status)).toEqual(['realized', 'realized'])
  expect(memberships.every((membership) => (membership?.lastQualificationTime ?? now) < now)).toBe(true)
})

test('the audience that is joined may be named; it is the first one otherwise', () => {
  const { ups } = exportedRecord(recordInput({ changedAudienceId: 'b' })).segmentMembership
  expect([ups.a?.status, ups.b]).toEqual(['exited', { lastQualificationTime: now, status: 'realized' }])
})

test('attributes that the profile lacks are missing, not empty, and are named beside the record', () => {
  const preview = recordPreview(recordInput({ profile: sampleProfiles.sparse }))
  expect(Object.keys(preview.record)).toEqual(['personalEmail', 'segmentMembership', 'identityMap'])
  expect(preview.absentAttributes).toEqual(['person.name.lastName'])
})

test('attributes nest by their paths; where two collide the longer one stays, whichever comes first', () => {
  for (const attributes of [
    ['a.b', 'a.b.c'],
    ['a.b.c', 'a.b'],
  ]) {
    expect(exportedRecord(recordInput({ attributes }))).toMatchObject({ a: { b: { c: expect.any(String) } } })
  }
})

test('a mapped field of Adobe’s own members adds nothing to them', () => {
  const attributes = ['segmentMembership.status', 'identityMap']
  expect(exportedRecord(recordInput({ attributes }))).toEqual(exportedRecord(recordInput({ attributes: [] })))
})

test('names and times are added to each membership when the options say so', () => {
  const options = { includeSegmentNames: true, includeSegmentTimestamps: true }
  const audiences = [{ id: 'a', name: 'Alpha', createdAtMs: 1, updatedAtMs: 2, mappedAtMs: 3 }]
  const { ups } = exportedRecord(recordInput({ options, audiences })).segmentMembership
  expect(ups.a).toMatchObject({
    name: 'Alpha',
    createdAt: 1,
    updatedAt: 2,
    mappingCreatedAt: 3,
    mappingUpdatedAt: 3,
  })
  const others = Object.entries(ups).filter(([id]) => id !== 'a')
  for (const [, other] of others) {
    expect(other).toMatchObject({ name: expect.any(String), createdAt: expect.any(Number) })
    expect(other, 'it is not mapped').not.toHaveProperty('mappingCreatedAt')
  }
})

test('every profile carries identities and other audiences, whatever was chosen', () => {
  for (const id of sampleProfileIds) {
    const input = recordInput({ profile: sampleProfiles[id], audiences: [], attributes: [] })
    const { identityMap, segmentMembership } = exportedRecord(input)
    expect(Object.keys(identityMap)).toEqual(['ecid', 'email_lc_sha256'])
    expect(Object.keys(segmentMembership.ups).length).toBeGreaterThan(0)
  }
})
