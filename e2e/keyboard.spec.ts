import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test'

/** More stops than any page has between two things that belong together. */
const stopsMax = 80

/** Moves on with Tab until the focus is there. A focus that is lost, or goes round, is seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < stopsMax; stops += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${stopsMax} presses of Tab did not lead to ${String(target)}`)
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }))
  await page.keyboard.press('Enter')
}

test('an audience is activated by keyboard alone, and the focus is never lost', async ({ page }) => {
  test.slow()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await press(page, 'Enter the demo organization')
  await page.waitForURL('**/activate/destination')

  await tabTo(page, page.getByRole('radio', { name: /^Amazon Kinesis/ }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: /^Amazon Kinesis/ })).toBeChecked()
  await press(page, /^Next:/)
  await page.waitForURL('**/activate/account*')
  await expect(page.getByRole('heading', { level: 1, name: 'Connect Amazon Kinesis' })).toBeFocused()

  await tabTo(page, page.getByRole('radio', { name: /^Enter new credentials/ }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: /^Use a stored account/ })).toBeChecked()
  const accounts = page.getByRole('radiogroup', { name: 'Stored accounts' })
  await tabTo(page, accounts.getByRole('radio').first())
  await page.keyboard.press('Space')
  await press(page, /^Next:/)
  await page.waitForURL('**/activate/target*')

  for (const [label, value] of [
    ['Stream name', 'keyboard-events'],
    ['Name', 'By keyboard'],
  ] as const) {
    await tabTo(
      page,
      page
        .getByRole('textbox', { name: label, exact: true })
        .or(page.getByRole('combobox', { name: label, exact: true })),
    )
    await page.keyboard.type(value)
  }
  await press(page, /^Next:/)
  await page.waitForURL('**/activate/audiences*')

  const audiences = page.getByRole('grid', { name: 'Audiences' })
  await expect(audiences.getByRole('row').nth(1)).toBeVisible()
  await tabTo(page, audiences)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: '1 selected' })).toBeVisible()
  await press(page, /^Next:/)
  await page.waitForURL('**/activate/attributes*')

  await tabTo(page, page.getByRole('searchbox', { name: 'Search attributes' }))
  await page.keyboard.type('loyalty.tier')
  await expect(page.locator('[data-shown-search="loyalty.tier"]')).toBeVisible()
  const attributes = page.getByRole('treegrid', { name: 'Attributes' })
  await tabTo(page, attributes)
  const chosen = attributes.locator('[role=row][aria-selected=true]')
  for (let rows = 0; rows < 6 && (await chosen.count()) === 0; rows += 1) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
  }
  await expect(page.getByRole('heading', { name: '1 selected' })).toBeVisible()
  await press(page, /^Next:/)
  await page.waitForURL('**/activate/review*')

  await press(page, 'Show the calls')
  await expect(page.getByRole('dialog', { name: 'The calls to Adobe' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Show the calls' })).toBeFocused()
  await press(page, 'Create and start exporting')
  await expect(page.getByRole('heading', { name: 'By keyboard is exporting' })).toBeVisible({
    timeout: 30_000,
  })
})

test('Ctrl K leads to a dataflow, a page and the shortcuts; Escape gives the focus back', async ({
  page,
}) => {
  await page.request.post('/api/session', { data: { mode: 'demo' } })
  await page.goto('/drafts')
  await page.waitForLoadState('networkidle')
  const palette = page.getByRole('dialog', { name: 'Search and go' })
  const opener = page.getByRole('button', { name: 'Search and go (Ctrl K)' })
  await tabTo(page, opener)
  await page.keyboard.press('Enter')
  await expect(palette).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Loyalty moments')
  await expect(palette.getByRole('menuitem', { name: /^Loyalty moments to Kinesis/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Loyalty moments to Kinesis' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Birthday this month')
  await expect(palette.getByRole('menuitem', { name: 'Birthday this month' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/activate/destination?draft=*')

  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
