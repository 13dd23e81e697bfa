import type { Page } from '@playwright/test'
import { choose, labelOf } from './support/choose'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

/** Opens the step of a new draft, and waits until the server knows all audiences and their sizes. */
async function openPicker(page: Page): Promise<Wizard> {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await page.goto('/activate/audiences')
  await expect(wizard.rows('Audiences').first()).toBeVisible()
  await expect
    .poll(async () => (await (await page.request.get('/api/audiences/reading')).json()) as unknown, {
      // The first visitor has all audiences read, for every other one as well.
      timeout: 60_000,
    })
    .toMatchObject({ index: { status: 'ready', loaded: 12_000 }, sizes: 'ready', sentTo: 'ready' })
  return wizard
}

const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search audiences' })
const selectedCount = (page: Page, count: number) =>
  expect(page.getByRole('heading', { name: `${count} selected` })).toBeVisible()

async function setFilter(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Filters/ }).click()
  const panel = page.getByRole('dialog', { name: 'Filters' })
  const choice = panel.getByRole('checkbox', { name })
  await choose(choice)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}

async function sortBy(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Sort by/ }).click()
  await page.getByRole('option', { name }).click()
}

test('what is selected survives searching, filtering and sorting', async ({ page }) => {
  const wizard = await openPicker(page)
  const rows = wizard.rows('Audiences')
  await rows.nth(0).click()
  await searchBox(page).fill('running shoe replacement')
  await expect(rows.first()).toContainText('Running shoe replacement due')
  await rows.nth(0).click()
  await selectedCount(page, 2)
  await searchBox(page).fill('')
  await setFilter(page, /^Custom upload/)
  await expect(rows.first()).toContainText('Uploaded')
  await rows.nth(0).click()
  await sortBy(page, 'Name, A to Z')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await selectedCount(page, 3)
  await page.getByRole('radio', { name: 'Selected 3' }).click()
  await expect(wizard.rows('Selected audiences')).toHaveCount(3)
})

test('audiences are sorted by their size, and sizes and freshness stand beside them', async ({ page }) => {
  const wizard = await openPicker(page)
  await sortBy(page, 'Most profiles first')
  const rows = wizard.rows('Audiences')
  const sizeOf = async (index: number) =>
    Number(
      (/([\d,]+) profiles/.exec((await rows.nth(index).textContent()) ?? '')?.[1] ?? '').replaceAll(',', ''),
    )
  await expect.poll(() => sizeOf(0)).toBeGreaterThan(1_000_000)
  expect(await sizeOf(0)).toBeGreaterThanOrEqual(await sizeOf(1))
  await expect(rows.first()).toContainText(/ago|just now/)
})

test('a range is selected by keyboard, also across rows that were never on the screen', async ({ page }) => {
  const wizard = await openPicker(page)
  await setFilter(page, /^Published/)
  const grid = page.getByRole('grid', { name: 'Audiences', exact: true })
  await expect(page.getByRole('radio', { name: /^Results/ })).toBeVisible()
  await wizard.rows('Audiences').first().click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await selectedCount(page, 3)
  await page.keyboard.press('Shift+ArrowUp')
  await selectedCount(page, 2)
  await page.keyboard.press('Control+Shift+End')
  const heading = page.getByRole('heading', { name: /^\d+ selected$/ })
  await expect.poll(async () => Number.parseInt((await heading.textContent()) ?? '', 10)).toBeGreaterThan(50)
  expect(await grid.getByRole('row').count()).toBeLessThan(60)
})

test('Shift and a click, and Shift and Space, select everything in between', async ({ page }) => {
  const wizard = await openPicker(page)
  await setFilter(page, /^Published/)
  const rows = wizard.rows('Audiences')
  await rows.nth(0).click()
  await rows.nth(3).click({ modifiers: ['Shift'] })
  await selectedCount(page, 4)
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Shift+Space')
  await selectedCount(page, 5)
})

test('everything loaded is selected at once, and the button says how much that is', async ({ page }) => {
  await openPicker(page)
  await searchBox(page).fill('platinum')
  await expect(new Wizard(page).rows('Audiences').first()).toContainText(/platinum/i)
  const all = page.getByRole('checkbox', { name: /^Select .*audiences that can be sent/ })
  const name = (await page.getByText(/^Select (all|the) \d+/).textContent()) ?? ''
  const count = Number(/\d+/.exec(name)?.[0])
  await labelOf(all).click()
  await selectedCount(page, count)
})

test('the selected view removes, and a removal can be undone', async ({ page }) => {
  const wizard = await openPicker(page)
  await wizard.rows('Audiences').nth(0).click()
  await wizard.rows('Audiences').nth(1).click()
  await page.getByRole('radio', { name: 'Selected 2' }).click()
  await page.getByRole('button', { name: /^Remove Holiday shoppers/ }).click()
  await selectedCount(page, 1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await selectedCount(page, 2)
  await page.getByRole('button', { name: 'Remove all' }).click()
  await expect(page.getByRole('heading', { name: 'No audience selected yet' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await selectedCount(page, 2)
})

test('a pasted list is reported on line by line before anything is added', async ({ page, axe }) => {
  await openPicker(page)
  const answer = await page.request.get('/api/audiences?lifecycle=draft&limit=1')
  const [draft] = ((await answer.json()) as { items: { id: string; name: string }[] }).items
  await page.getByRole('button', { name: 'Paste' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste audiences' })
  await dialog
    .getByRole('textbox', { name: 'Names or IDs' })
    .fill(`BIG SPENDERS, top 5 %\n"Students, verified",\nNo such audience\n${draft?.id}\n`)
  await dialog.getByRole('button', { name: 'Check 4 lines' }).click()
  await expect(dialog.getByRole('heading', { name: '2 audiences found' })).toBeFocused()
  await expect(dialog.getByRole('region', { name: /^Not found/ })).toContainText('No such audience')
  await expect(dialog.getByRole('region', { name: /^Cannot be sent/ })).toContainText('It is a draft')
  await axe()
  await dialog.getByRole('button', { name: 'Add 2 audiences' }).click()
  await expect(dialog).toBeHidden()
  await selectedCount(page, 2)
})

test('what cannot be sent is shown with the reason and cannot be selected', async ({ page }) => {
  const wizard = await openPicker(page)
  await setFilter(page, /^Audience Manager/)
  const row = wizard.rows('Audiences').first()
  await expect(row).toContainText('It comes from Audience Manager')
  await row.click()
  await expect(page.getByRole('heading', { name: 'No audience selected yet' })).toBeVisible()
})

test('an audience tells which dataflows send it already', async ({ page, axe }) => {
  const wizard = await openPicker(page)
  const row = wizard.rows('Audiences').filter({ hasText: 'Loyalty gold, lapsing in 30 days' })
  await row.getByRole('button', { name: /is already sent to/ }).click()
  const panel = page.getByRole('dialog', { name: /^Dataflows that send/ })
  await expect(panel.getByRole('link').first()).toBeVisible()
  await axe()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('more audiences than are recommended bring the reason, not a refusal', async ({ page }) => {
  await openPicker(page)
  const ids: string[] = []
  for (let cursor = '', count = 0; count < 3; count += 1) {
    const query = `lifecycle=published&origin=segmentation&limit=100${cursor && `&cursor=${cursor}`}`
    const list = (await (await page.request.get(`/api/audiences?${query}`)).json()) as {
      items: { id: string }[]
      nextCursor: string
    }
    ids.push(...list.items.map(({ id }) => id))
    cursor = list.nextCursor
  }
  await page.getByRole('button', { name: 'Paste' }).click()
  await page.getByRole('textbox', { name: 'Names or IDs' }).fill(ids.join('\n'))
  await page.getByRole('button', { name: 'Check 300 lines' }).click()
  await page.getByRole('button', { name: 'Add 300 audiences' }).click()
  await selectedCount(page, 300)
  await expect(page.getByText(/Adobe recommends at most 250 audiences/)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`filters, results and the selected view meet WCAG 2.2 AA in the ${colorScheme} theme and fit 390 px`, async ({
    page,
    axe,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const wizard = await openPicker(page)
    await wizard.rows('Audiences').nth(0).click()
    await page.getByRole('button', { name: /^Filters/ }).click()
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
    await axe()
    await page.keyboard.press('Escape')
    await setFilter(page, /^Draft/)
    await expect(wizard.rows('Audiences').first()).toContainText('It is a draft')
    await axe()
    await page.setViewportSize({ width: 390, height: 844 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)
    await axe()
    await page.getByRole('radio', { name: 'Selected 1' }).click()
    await expect(wizard.rows('Selected audiences')).toHaveCount(1)
    await axe()
    await expect.poll(overflow).toBeLessThanOrEqual(0)
  })
}
