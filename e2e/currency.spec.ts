import type { Page } from '@playwright/test'
import { holdRequests } from './support/hold-requests'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

test('a dataflow that is deleted elsewhere while its page is open says so, and who did it', async ({
  page,
  axe,
  context,
  complaints,
}) => {
  await new Wizard(page).enterDemo()
  const { id, name } = await openOne(page)
  const other = await context.newPage()
  await other.goto(`/dataflows/${id}`)
  await other.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = other.getByRole('alertdialog')
  await dialog.getByRole('textbox').fill(name)
  await dialog.getByRole('button', { name: 'Delete dataflow' }).click()
  await other.waitForURL(/\/dataflows$/)

  await lookAgain(page, 'This dataflow was deleted while the page was open')
  await axe()
  await page.getByRole('link', { name: 'Who deleted it' }).click()
  await expect(page.getByRole('button', { name: /^Details: Deleted the dataflow/ })).toBeVisible()
  // The browser logs that there is nothing any more where the page looked.
  expect(complaints.every((complaint) => complaint.includes('404'))).toBe(true)
  complaints.length = 0
})

test('a dataflow that is changed elsewhere says so, and shows the change on request', async ({
  page,
  context,
}) => {
  await new Wizard(page).enterDemo()
  // The list is left before all of its pages are there.
  const letPagesThrough = await holdRequests(page, 'GET', '**/api/dataflows/pages?*')
  const { id } = await openOne(page)
  letPagesThrough()
  const other = await context.newPage()
  await other.goto(`/dataflows/${id}`)
  await other.getByRole('button', { name: 'Disable', exact: true }).click()
  await other.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click()
  await expect(other.getByText('Exports have stopped')).toBeVisible()

  await lookAgain(page, 'Somebody changed this dataflow meanwhile')
  await page.getByRole('button', { name: 'Show how it is now' }).click()
  await expect(page.getByRole('button', { name: 'Enable', exact: true })).toBeVisible()
  await expect(page.getByText('Somebody changed this dataflow meanwhile')).toBeHidden()

  // The list that was kept from before shows it as well.
  await page.getByRole('link', { name: 'Dataflows', exact: true }).click()
  await expect(page.getByRole('row').filter({ has: page.locator(`a[href$="${id}"]`) })).toContainText(
    'Disabled',
  )
})

test('what was pressed on the page is nobody else’s change while it is still being read', async ({
  page,
}) => {
  await new Wizard(page).enterDemo()
  const { id } = await openOne(page)
  const letRefreshThrough = await holdRequests(page, 'GET', `**/dataflows/${id}?_rsc=*`)
  let reads = 0
  page.on('request', (request) => {
    if (request.url().includes(`/dataflows/${id}?_rsc=`)) reads += 1
  })
  await page.getByRole('button', { name: 'Disable', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click()
  await expect(page.getByText('Exports have stopped')).toBeVisible()
  // One reading follows the press, a second one the look that sees what it did.
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    expect(reads).toBeGreaterThan(1)
  }).toPass()
  await expect(page.getByText('Somebody changed this dataflow meanwhile')).toBeHidden()
  letRefreshThrough()
  await expect(page.getByRole('button', { name: 'Enable', exact: true })).toBeVisible()
  await expect(page.getByText('Somebody changed this dataflow meanwhile')).toBeHidden()
})

/** Through the list, which the browser then keeps. */
async function openOne(page: Page): Promise<{ readonly id: string; readonly name: string }> {
  await page.goto('/dataflows?state=enabled&destination=amazon-kinesis')
  const link = page.getByRole('row').getByRole('link').first()
  const name = (await link.textContent()) ?? ''
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return { id: new URL(page.url()).pathname.split('/').at(-1) ?? '', name }
}

/** Comes back to the tab until it has looked: for some seconds after it was read a page takes itself for current. */
async function lookAgain(page: Page, title: string): Promise<void> {
  await page.bringToFront()
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await expect(page.getByText(title)).toBeVisible({ timeout: 1_000 })
  }).toPass()
}
