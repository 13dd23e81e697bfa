import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

test('a view of the list stands in its address, survives a sign-in, and is exported as it is', async ({
  page,
  axe,
}) => {
  await page.goto('/dataflows?search=loyalty&state=enabled')
  await page.getByRole('button', { name: 'Enter the demo organization' }).click()
  await page.waitForURL('**/dataflows?search=loyalty&state=enabled')
  await expect(page.getByRole('searchbox', { name: 'Search dataflows' })).toHaveValue('loyalty')
  await allLoaded(page)
  await expect(status(page)).toHaveText(/^\d+ of 320 shown$/)

  await page.getByRole('button', { name: 'Destination any' }).click()
  await page.getByRole('menuitemradio', { name: 'Azure Event Hubs' }).click()
  await expect(page).toHaveURL(/destination=azure-event-hubs/)
  await page.getByRole('columnheader', { name: 'Name' }).click()
  await expect(page).toHaveURL(/sort=name/)
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Account' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Account' })).toHaveCount(0)
  await axe()

  const shared = page.url()
  await page.goto(shared)
  await allLoaded(page)
  await expect(page.getByRole('columnheader', { name: 'Account' })).toHaveCount(0)
  const counted = Number(/^(\d+) of/.exec((await status(page).textContent()) ?? '')?.[1])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^dataflows-prod-\d{4}-\d{2}-\d{2}\.csv$/)
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(counted + 1)

  await rows(page).first().getByRole('link').click()
  await page.getByRole('link', { name: 'All dataflows' }).click()
  await expect(page).toHaveURL(shared)
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(page).not.toHaveURL(/search=|state=/)
})

test('the whole list is reached by keyboard, and what is foreign can only be looked at', async ({ page }) => {
  await openList(page, '?destination=other')
  await expect(rows(page).first()).toContainText('Read-only here')
  await expect(rows(page).first().getByRole('checkbox')).toBeDisabled()
  await rows(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toHaveCount(0)
  await page.goto('/dataflows?destination=amazon-kinesis')
  await allLoaded(page)
  await page.getByRole('grid', { name: 'Dataflows' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 dataflow selected')
})

test('a dataflow is disabled, enabled, deleted by its name, and recreated', async ({ page, axe }) => {
  await openList(page, '?state=enabled&destination=amazon-kinesis')
  const name = (await rows(page).first().getByRole('link').textContent()) ?? ''
  await rows(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('button', { name: 'Disable', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click()
  await expect(page.getByText('Exports have stopped')).toBeVisible()
  await page.getByRole('button', { name: 'Enable', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Enable' }).click()
  await expect(page.getByText('It exports again')).toBeVisible()

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText('Disable it instead?')).toBeVisible()
  await expect(dialog.getByText('Deleted with it')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Delete dataflow' })).toBeDisabled()
  await axe()
  await dialog.getByRole('textbox').fill(name)
  await dialog.getByRole('button', { name: 'Delete dataflow' }).click()
  await page.waitForURL('**/dataflows?*')
  await allLoaded(page)
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)

  await page.getByRole('link', { name: 'Recently deleted' }).click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  await axe()
  await page.getByRole('button', { name: `Recreate ${name}` }).click()
  await expect(
    dialog.getByText(/^A new dataflow exports \d+ audiences? with \d+ attributes? to the stream /),
  ).toBeVisible()
  await axe()
  await dialog.getByRole('button', { name: 'Recreate and export' }).click()
  await page.waitForURL('**/activations/*')
  await expect(page.getByRole('heading', { name: `${name} is exporting` })).toBeVisible({ timeout: 20_000 })
})

test('many are changed at once, with a report that survives a reload', async ({ page, axe }) => {
  await openList(page, '?state=enabled&destination=azure-event-hubs')
  for (const index of [0, 1, 2]) await select(page, index)
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable 3 dataflows' }).click()
  const report = page.getByRole('heading', { name: '3 dataflows disabled' })
  await expect(report).toBeVisible()
  await page.reload()
  await expect(report).toBeVisible()
  await page.getByRole('button', { name: 'Report, item by item' }).click()
  await expect(page.getByRole('region', { name: 'Report', exact: true }).getByText('Done')).toHaveCount(3)
  await axe()
  await page.getByRole('button', { name: 'Put the report away' }).click()
  await expect(report).toHaveCount(0)
  await page.reload()
  await allLoaded(page)
  await expect(report).toHaveCount(0)
})

test('many are enabled, and many are deleted once their number was typed; an old report changes nothing', async ({
  page,
}) => {
  await openList(page, '?state=disabled&destination=amazon-kinesis')
  const names = await rows(page).getByRole('link').allTextContents()
  for (const index of [0, 1]) await select(page, index)
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Enable' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Enable 2 dataflows' }).click()
  await expect(page.getByRole('heading', { name: '2 dataflows enabled' })).toBeVisible()
  const [first = '', second = ''] = names
  const row = (name: string) => rows(page).filter({ has: page.getByRole('link', { name, exact: true }) })
  await expect(row(first)).toHaveCount(0)

  // One of them is disabled again, on its page. The report is still there, and is not how things stand.
  await page.goto(`/dataflows?search=${encodeURIComponent(first)}`)
  await row(first).getByRole('link').click()
  await page.getByRole('button', { name: 'Disable', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click()
  await expect(page.getByText('Exports have stopped')).toBeVisible()
  await page.goto('/dataflows')
  await allLoaded(page)
  await expect(page.getByRole('heading', { name: '2 dataflows enabled' })).toBeVisible()
  await expect(row(first)).toContainText('Disabled')
  await expect(row(second)).toContainText('Enabled')

  await row(first).getByRole('checkbox').check()
  await row(second).getByRole('checkbox').check()
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Delete' }).click()
  const dialog = page.getByRole('alertdialog')
  const confirm = dialog.getByRole('button', { name: 'Delete 2 dataflows' })
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('textbox').fill('delete 2')
  await confirm.click()
  await expect(page.getByRole('heading', { name: '2 dataflows deleted' })).toBeVisible()
  await expect(row(first)).toHaveCount(0)
  await page.reload()
  await allLoaded(page)
  await expect(row(first).or(row(second))).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`unused connections are cleaned up at 390 px, in the ${colorScheme} theme`, async ({ page, axe }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openList(page)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)
    await axe()
    await page.getByRole('link', { name: 'Unused connections' }).click()
    await expect(page.getByRole('grid', { name: 'Unused connections' })).toBeVisible()
    await expect.poll(overflow).toBeLessThanOrEqual(0)
    await axe()
    // An account may have unused connections on it, which would have to go first.
    const target = page.getByRole('row').filter({ hasText: 'Target connection' }).first()
    await target.getByRole('checkbox').check()
    await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Delete' }).click()
    const dialog = page.getByRole('alertdialog')
    await axe()
    await dialog.getByRole('textbox').fill('delete 1')
    await dialog.getByRole('button', { name: 'Delete 1 connection' }).click()
    await expect(page.getByRole('heading', { name: '1 connection deleted' })).toBeVisible()
  })
}

async function openList(page: Page, query = ''): Promise<void> {
  await new Wizard(page).enterDemo()
  await page.goto(`/dataflows${query}`)
  await allLoaded(page)
}

function status(page: Page) {
  return page.getByRole('status').filter({ hasText: /shown/ })
}

async function allLoaded(page: Page): Promise<void> {
  await expect(status(page)).toHaveText(/^[\d,]+( of [\d,]+)? shown$/)
}

/** Rows that hold something; the first one of a table has its titles. */
function rows(page: Page) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader') })
}

async function select(page: Page, index: number): Promise<void> {
  await rows(page).nth(index).getByRole('checkbox').check()
  await expect(rows(page).nth(index)).toHaveAttribute('aria-selected', 'true')
}
