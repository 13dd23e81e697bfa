import { expect, test } from 'vitest'
import type { Flow } from '../flow-service/entities'
import {
  eventHubsSpecId,
  fileStorageSpecId,
  kinesisSpecId,
  profileSpecId,
  webhookSpecId,
} from '../flow-service/spec-ids'
import { demoContents } from './demo-contents'
import { profileFields } from './profile-fields'
import { demoSandboxes } from './sandboxes'
import { leafPaths } from './testing/leaf-paths'

const startMs = Date.UTC(2026, 2, 2, 9, 30)

function setup() {
  const [sandbox] = demoSandboxes(startMs)
  if (!sandbox) throw new Error('The demo organization has no sandbox.')
  const facts = { orgId: 'ORG@AdobeOrg', sandbox, startMs, hasQuotedEtags: true }
  const contents = demoContents(sandbox)
  const flows = [...contents.flows.values()].map((recipe) => recipe(facts))
  const outbound = flows.filter(({ inheritedAttributes }) => inheritedAttributes.properties.isDestinationFlow)
  const connections = [...contents.connections.values()].map((recipe) => recipe(facts))
  const targets = [...contents.targetConnections.values()].map((recipe) => recipe(facts))
  const sources = [...contents.sourceConnections.values()].map((recipe) => recipe(facts))
  return { contents, flows, outbound, connections, sources, targets }
}

test.each([
  ['stage', 106],
  ['dev', 0],
])('%s has %i dataflows, those that bring records in among them', (name, count) => {
  expect(demoContents({ name }).flows.size).toBe(count)
})

function specIdOf({ inheritedAttributes }: Flow): string | undefined {
  return inheritedAttributes.targetConnections[0]?.connectionSpec.id
}

test('production exports 320 dataflows: most to Kinesis, many to Event Hubs, some elsewhere', () => {
  const { outbound } = setup()
  const countOf = (specId: string) => outbound.filter((flow) => specIdOf(flow) === specId).length
  const counts = [kinesisSpecId, eventHubsSpecId, fileStorageSpecId, webhookSpecId].map(countOf)
  const [kinesis = 0, eventHubs = 0, ...foreign] = counts
  expect(outbound).toHaveLength(320)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(320)
  expect([kinesis > eventHubs, eventHubs > 80]).toEqual([true, true])
  for (const count of foreign) expect(count).toBeGreaterThan(5)
})

test('dataflows have names of their own, and differ in state and in how the last hour went', () => {
  const { outbound } = setup()
  expect(new Set(outbound.map(({ name }) => name)).size).toBe(320)
  expect(new Set(outbound.map(({ state }) => state))).toEqual(new Set(['enabled', 'disabled']))
  expect(new Set(outbound.map(({ lastRunDetails }) => lastRunDetails?.state))).toEqual(
    new Set(['success', 'failed', undefined]),
  )
})

test('every selector of a dataflow names a published audience and a mappable field', () => {
  const { contents, outbound } = setup()
  const paths = new Set(leafPaths(profileFields))
  for (const { transformations = [] } of outbound) {
    const params = transformations[0]?.params
    const audiences = params?.segmentSelectors?.selectors ?? []
    expect(audiences.length).toBeGreaterThan(0)
    for (const { value } of params?.profileSelectors?.selectors ?? []) expect(paths).toContain(value.path)
    for (const { value } of audiences) {
      const { systemSegmentId = value.id } = value
      const seed = contents.audiences.get(String(systemSegmentId))
      expect(seed).toMatchObject({ name: value.name, audienceId: value.id, lifecycleState: 'published' })
    }
  }
})

test('nothing is from the future, and no dataflow is older than its connections', () => {
  const { flows, connections, sources, targets } = setup()
  const createdAt = new Map(
    [...connections, ...sources, ...targets].map((entity) => [entity.id, entity.createdAt]),
  )
  for (const flow of flows) {
    expect(flow.updatedAt).toBeLessThan(startMs)
    expect(flow.createdAt).toBeLessThanOrEqual(flow.updatedAt)
    expect(flow.lastRunDetails?.completedAtUTC ?? 0).toBeLessThan(startMs)
    const { sourceConnections, targetConnections } = flow.inheritedAttributes
    for (const { id, baseConnection } of [...sourceConnections, ...targetConnections]) {
      expect(createdAt.get(id)).toBeLessThanOrEqual(flow.createdAt)
      expect(createdAt.get(baseConnection?.id ?? '')).toBeLessThanOrEqual(flow.createdAt)
    }
  }
})

test('accounts are shared between dataflows', () => {
  const { outbound } = setup()
  const accounts = outbound.map(
    ({ inheritedAttributes }) => inheritedAttributes.targetConnections[0]?.baseConnection?.id,
  )
  expect(new Set(accounts).size).toBeLessThan(50)
})

test('connections of every kind were left behind, with and without a marker', () => {
  const { contents, flows, connections, targets } = setup()
  const ends = flows.flatMap(({ inheritedAttributes: { sourceConnections, targetConnections } }) => [
    ...sourceConnections,
    ...targetConnections,
  ])
  const used = new Set(ends.flatMap(({ id, baseConnection }) => [id, baseConnection?.id]))
  const orphans = [...connections, ...targets].filter(({ id }) => !used.has(id))
  const isMarked = ({ description = '' }) => /\[sluice [0-9a-f-]{36}\/[a-z-]+\]$/.test(description)
  const ofSpec = (specId: string) => orphans.filter(({ connectionSpec }) => connectionSpec.id === specId)
  for (const specId of [kinesisSpecId, eventHubsSpecId, profileSpecId]) {
    expect(ofSpec(specId).some(isMarked)).toBe(true)
    expect(ofSpec(specId).every(isMarked)).toBe(false)
  }
  expect([...contents.sourceConnections.keys()].some((id) => !used.has(id))).toBe(true)
  const agesMs = orphans.map(({ createdAt }) => startMs - createdAt)
  expect([Math.min(...agesMs) < 86_400_000, Math.max(...agesMs) > 30_000_000_000]).toEqual([true, true])
})

test('owners are service accounts and account ids, never people’s names', () => {
  const { flows, connections } = setup()
  for (const { createdBy, updatedBy } of [...flows, ...connections])
    for (const owner of [createdBy, updatedBy])
      expect(owner).toMatch(/^(svc-[a-z-]+|[0-9a-f]{32}|[0-9A-F]{24}@AdobeID)$/)
})
