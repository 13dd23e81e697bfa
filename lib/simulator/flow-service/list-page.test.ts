import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntityStamp } from './entities'
import { EntityCollection } from './entity-collection'
import { parseOrder } from './list-order'
import { type ListBody, pageOf } from './list-page'
import type { ListQuery } from './list-query'

function entity(id: string, atMs: number): EntityStamp & { readonly name: string } {
  const who = { createdBy: 'x', updatedBy: 'x', createdClient: 'x', updatedClient: 'x' }
  const where = { sandboxId: 's', sandboxName: 's', imsOrgId: 'o' }
  const name = id.split('').toReversed().join('')
  return {
    ...who,
    ...where,
    id,
    name,
    createdAt: atMs,
    updatedAt: atMs,
    state: 'enabled',
    version: id,
    etag: id,
  }
}

/** Reads all pages; between two of them somebody adds `additions[turn]` entities. */
function readAll(known: number, limit: number, additions: readonly number[], orderBy: string | undefined) {
  const collection = new EntityCollection<ReturnType<typeof entity>>(() => 0)
  let count = 0
  const add = (many: number) => {
    for (let turn = 0; turn < many; turn += 1) {
      count += 1
      collection.put(entity(`e${count}`, Math.floor(count / 3)))
    }
  }
  add(known)
  const order = orderBy === undefined ? undefined : parseOrder(orderBy, ['name'])
  const query: ListQuery = {
    isCount: false,
    limit,
    passes: () => true,
    order,
    continuationToken: null,
    key: 'k',
  }
  const seen: string[] = []
  for (let turn = 0, continuationToken: string | null = null; ; turn += 1) {
    const all = collection.all()
    const page: ListBody<EntityStamp> = pageOf(
      order ? all.toSorted(order) : all,
      { ...query, continuationToken },
      '/flows',
    )
    seen.push(...page.items.map(({ id }) => id))
    const href = page._links.next?.href
    if (href === undefined) return seen
    continuationToken = new URL(href, 'https://platform.example').searchParams.get('continuationToken')
    add(additions[turn] ?? 0)
  }
}

test.each([undefined, 'name', '-name'])(
  'with orderby %s no page loses or repeats what was there, while entities are added',
  (orderBy) => {
    const additions = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        additions,
        (known, limit, added) => {
          const seen = readAll(known, limit, added, orderBy)
          const expected = Array.from({ length: known }, (_entity, index) => `e${index + 1}`)
          expect(new Set(seen).size).toBe(seen.length)
          expect(seen).toEqual(expect.arrayContaining(expected))
        },
      ),
    )
  },
)

test('vector 38: without additions pages are full but for the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), (known, limit) => {
      expect(readAll(known, limit, [], undefined)).toHaveLength(known)
    }),
  )
})
