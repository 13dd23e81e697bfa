import type { Page } from '@playwright/test'
import { expect } from './test'

/** Renames a dataflow as another admin would elsewhere: the page does not know of it. */
export async function renameElsewhere(page: Page, id: string, name: string): Promise<void> {
  const status = await page.evaluate(
    async ({ path, value }) => {
      const read: { items: { etag: string }[] } = await (await fetch(path)).json()
      const answer = await fetch(path, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', 'If-Match': read.items[0]?.etag ?? '' },
        body: JSON.stringify([{ op: 'replace', path: '/name', value }]),
      })
      return answer.status
    },
    { path: `/api/flowservice/flows/${id}`, value: name },
  )
  expect(status).toBeLessThan(300)
}
