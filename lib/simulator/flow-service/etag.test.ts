import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toIfMatch } from '@/lib/aep/etag'
import { createFilledPipeline, patchFlow, read } from '../testing/pipeline'
import { connect } from '../testing/platform-client'
import { createEtagSource, unquoted } from './etag'

const rename = [{ op: 'replace', path: '/name', value: 'Renamed' }]

test('etags have the documented form and never repeat', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (nowMs) => {
      const next = createEtagSource(() => nowMs)
      const etags = [next(), next(), next()]
      for (const etag of etags) expect(etag).toMatch(/^"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"$/)
      expect(new Set(etags).size).toBe(3)
    }),
  )
})

test('a client that quotes once is right for an etag of no layer and of one, and cannot repair two', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f-]{1,36}$/), (bare) => {
      expect(toIfMatch(bare)).toBe(`"${bare}"`)
      expect(toIfMatch(`"${bare}"`)).toBe(`"${bare}"`)
      expect(toIfMatch(`""${bare}""`)).toBe(`""${bare}""`)
      expect(unquoted(toIfMatch(bare))).toBe(bare)
    }),
  )
})

test.each([0, 1] as const)(
  'vector 26: etags printed with %i layers of quotes come back in one',
  async (etagQuotes) => {
    const client = await connect({ flags: { etagQuotes } })
    const { flowId } = await createFilledPipeline(client)
    const { etag, version } = await read(client, 'flows', flowId)
    expect([etag.startsWith('"'), version]).toEqual([etagQuotes === 1, etag])
    const bare = unquoted(etag)
    expect((await patchFlow(client, flowId, rename, bare)).status).toBe(412)
    expect((await patchFlow(client, flowId, rename, `""${bare}""`)).status).toBe(412)
    expect((await patchFlow(client, flowId, rename, toIfMatch(etag))).status).toBe(200)
  },
)
