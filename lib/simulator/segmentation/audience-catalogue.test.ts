import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoContents } from '../demo-organization/demo-contents'
import { connect, segmentation } from '../testing/platform-client'
import type { AudienceQuery } from './audience-catalogue'

const { audiences } = demoContents({ name: 'stage' })
const everything: AudienceQuery = {
  name: '',
  description: '',
  audienceIds: [],
  field: 'updateTime',
  direction: 'desc',
}

const part = fc.constantFrom('', 'LOYAL', 'cart', 'München', 'Malmö', 'paris', '(csv)', 'q', 'zzz', '€')

test('a search finds what a look at every audience would find, in the order it asks for', () => {
  const query = fc.record({
    name: part,
    description: part,
    field: fc.constantFrom('name' as const, 'updateTime' as const, 'creationTime' as const),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
  })
  fc.assert(
    fc.property(query, (wanted) => {
      const found = audiences.find({ ...everything, ...wanted }).map(({ seed }) => seed)
      const has = (text: string, search: string) => text.toLowerCase().includes(search.toLowerCase())
      const expected = [...audiences.values()].filter(
        (seed) => has(seed.name, wanted.name) && has(seed.description, wanted.description),
      )
      expect(new Set(found)).toEqual(new Set(expected))
      expect(found).toHaveLength(expected.length)
      const forward = wanted.direction === 'asc' ? found : found.toReversed()
      const keys = forward.map((seed) => {
        if (wanted.field === 'name') return seed.name
        return wanted.field === 'updateTime' ? -seed.updatedAgeMs : -seed.createdAgeMs
      })
      for (const [index, key] of keys.entries()) {
        const previous = keys[index - 1] ?? key
        const order =
          typeof key === 'string' ? String(previous).localeCompare(key, 'en') : Number(previous) - key
        expect(order).toBeLessThanOrEqual(0)
      }
    }),
  )
})

test('staging and development hold fewer audiences than production, none of them the same', async () => {
  const client = await connect()
  const pageOf = async (sandbox: string) => {
    const headers = { 'x-sandbox-name': sandbox }
    return (await client.send('GET', `${segmentation}/audiences?limit=3`, { headers })).json()
  }
  const pages = await Promise.all(['prod', 'stage', 'dev'].map(pageOf))
  expect(pages.map(({ _page }) => _page.totalCount)).toEqual([12_000, 900, 160])
  const ids = pages.flatMap(({ children }) => children.map(({ id }: { id: string }) => id))
  expect(new Set(ids).size).toBe(9)
})
