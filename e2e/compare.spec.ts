import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

/** Enters the demo organization and finds a dataflow of it that can be edited. */
async function enter(page: Page): Promise<string> {
  await new Wizard(page).enterDemo()
  const id = await page.evaluate(async () => {
    const query = 'destination=amazon-kinesis&state=enabled&limit=1'
    const list: { items: { id: string }[] } = await (await fetch(`/api/dataflows?${query}`)).json()
    return list.items[0]?.id
  })
  if (!id) throw new Error('the demo organization lacks an enabled dataflow to Kinesis')
  return id
}

async function edit(page: Page, id: string, name: string, description: string): Promise<void> {
  await page.goto(`/dataflows/${id}/edit`)
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('textbox', { name: /^Description/ }).fill(description)
  await page.getByRole('button', { name: 'Send the changes' }).click()
  await expect(page.getByText('Changed and verified')).toBeVisible()
}

const differences = (page: Page) => page.getByRole('region', { name: 'What differs' })
const pointButton = (page: Page) => page.getByRole('button', { name: /As it was/ })

/** The difference between the first change and now, in words, with the time it is told of. */
async function tellsBoth(page: Page, then: readonly string[], now: readonly string[]): Promise<void> {
  await expect(differences(page).getByText(`differ in ${then.length} place`)).toBeVisible()
  for (const value of [...then, ...now]) {
    await expect(differences(page).getByText(value, { exact: true })).toBeVisible()
  }
  await expect(pointButton(page)).toContainText('UTC')
}

test('a dataflow is compared with how it was after an earlier change, and the address of it can be shared', async ({
  page,
  axe,
}) => {
  test.slow()
  const id = await enter(page)
  await edit(page, id, 'Named once', 'Described once')
  await edit(page, id, 'Named twice', 'Described twice')
  await page.goto(`/dataflows/${id}`)
  // The newest change comes first; the last link leads to the first one.
  const links = page.getByRole('link', { name: 'Compare how it was then with now' })
  await expect(links).toHaveCount(2)
  await links.last().click()

  await page.waitForURL(/at=\d+/)
  const then = ['Named once', 'Described once']
  const now = ['Named twice', 'Described twice']
  await tellsBoth(page, then, now)
  await axe()
  const shared = page.url()
  await page.goto('/dataflows')
  await page.goto(shared)
  await tellsBoth(page, then, now)

  await pointButton(page).click()
  await page.getByRole('option', { name: 'Now', exact: true }).click()
  await expect(differences(page).getByText(/^Nothing: .* are the same/)).toBeVisible()
  expect(page.url()).not.toContain('at=')
})

test('a point behind the newest fifty changes is read up to; one that is not in the trail is said to be missing', async ({
  page,
}) => {
  test.slow()
  const id = await enter(page)
  await edit(page, id, 'Named long ago', 'Described long ago')
  const at = await newestEntry(page, id)
  await renameManyTimes(page, id, 52)

  await page.goto(`/dataflows/compare?left=${id}&at=${at}&right=${id}`)
  await tellsBoth(page, ['Named long ago'], ['Name 52'])

  await page.goto(`/dataflows/compare?left=${id}&right=${id}`)
  await expect(page.getByText('None of the newest changes tells how it was.')).toBeVisible()
  const showOlder = page.getByRole('button', { name: 'Show older' })
  await showOlder.click()
  await expect(showOlder).toHaveCount(0)
  await pointButton(page).click()
  await page.getByRole('option', { name: /UTC/ }).click()
  await expect(page).toHaveURL(new RegExp(`at=${at}`))
  await tellsBoth(page, ['Named long ago'], ['Name 52'])

  await page.goto(`/dataflows/compare?left=${id}&at=999999999&right=${id}`)
  await expect(page.getByText('The change that this address names is not in the trail')).toBeVisible()
  await expect(differences(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Compare how it is now' }).click()
  await expect(differences(page).getByText(/^Nothing: .* are the same/)).toBeVisible()
})

function newestEntry(page: Page, id: string): Promise<number | undefined> {
  return page.evaluate(async (resourceId) => {
    const query = `resourceIds=${resourceId}&limit=1`
    const trail: { items: { id: number }[] } = await (await fetch(`/api/audit?${query}`)).json()
    return trail.items[0]?.id
  }, id)
}

/** Renames it by calls that are passed on: their entries hold the patch, not what the dataflow then was. */
async function renameManyTimes(page: Page, id: string, times: number): Promise<void> {
  const refused = await page.evaluate(
    async ({ path, count }) => {
      let failures = 0
      for (let index = 1; index <= count; index += 1) {
        const read: { items: { etag: string }[] } = await (await fetch(path)).json()
        const { ok } = await fetch(path, {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json', 'If-Match': read.items[0]?.etag ?? '' },
          body: JSON.stringify([{ op: 'replace', path: '/name', value: `Name ${index}` }]),
        })
        if (!ok) failures += 1
      }
      return failures
    },
    { path: `/api/flowservice/flows/${id}`, count: times },
  )
  expect(refused).toBe(0)
}
