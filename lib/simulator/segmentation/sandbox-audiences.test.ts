import { expect, test } from 'vitest'
import { demoContents } from '../demo-organization/demo-contents'
import { demoSandboxes } from '../demo-organization/sandboxes'
import { SandboxAudiences } from './sandbox-audiences'

const startMs = Date.UTC(2026, 2, 2, 9, 30)

function setup() {
  const [sandbox] = demoSandboxes(startMs)
  if (!sandbox) throw new Error('The demo organization has no sandbox.')
  const catalogue = demoContents(sandbox).audiences
  return new SandboxAudiences(catalogue, { orgId: 'ORG@AdobeOrg', sandbox, startMs, hasQuotedEtags: true })
}

test('the size of an audience is known, with its time, unless it is a draft or unknown', () => {
  const audiences = setup()
  for (const { id, lifecycleState, creationTime } of audiences.values()) {
    const size = audiences.sizeOf(id)
    expect(size === undefined).toBe(lifecycleState === 'draft')
    if (!size) continue
    expect(size.profileCount).toBeGreaterThan(0)
    expect(size.evaluatedAt).toBeGreaterThanOrEqual(creationTime)
    expect(size.evaluatedAt).toBeLessThan(startMs)
  }
  expect(audiences.sizeOf('nope')).toBeUndefined()
})

test('an audience is the same however it is reached', () => {
  const audiences = setup()
  const everything = { name: '', description: '', audienceIds: [], field: 'name', direction: 'asc' } as const
  const { audiences: page, totalCount } = audiences.page(everything, { offset: 500, limit: 20 })
  const all = new Map([...audiences.values()].map((audience) => [audience.id, audience]))
  expect([page.length, totalCount]).toEqual([20, all.size])
  for (const audience of page) {
    expect(audiences.get(audience.id)).toEqual(audience)
    expect(all.get(audience.id)).toEqual(audience)
  }
})
