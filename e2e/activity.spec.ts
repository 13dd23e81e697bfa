import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

test('what an activation did is listed, narrowed, shared by its address and opened to the last byte', async ({
  page,
  axe,
}) => {
  await activate(page, 'Extra feed')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Activity' })).toHaveAttribute('aria-current', 'page')
  await expect(entries(page).first()).toContainText('Changed the dataflow Extra feed')
  await expect(entries(page).last()).toContainText('Started the activation Extra feed')
  await expect(page.getByRole('status').filter({ hasText: /^All \d+ entries\.$/ })).toBeVisible()

  await choose(page, 'Resource', 'Dataflow')
  await expect(entries(page)).toHaveCount(2)
  await page.getByRole('searchbox', { name: 'Search activity' }).fill('extra')
  await expect(page).toHaveURL(/\/activity\?search=extra&resourceType=dataflow$/)
  await expect(page.getByRole('status').filter({ hasText: '2 entries match' })).toContainText(
    'search “extra”, resource Dataflow',
  )

  await page.goto(page.url())
  await expect(entries(page)).toHaveCount(2)
  await expect(page.getByRole('searchbox', { name: 'Search activity' })).toHaveValue('extra')
  const details = page.getByRole('button', { name: 'Details: Created the dataflow Extra feed' })
  await details.focus()
  await page.keyboard.press('Enter')
  await expect(details).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('region', { name: 'JSON after' })).toContainText('flowSpec')
  await expect(page.getByRole('button', { name: 'Copy resource ID' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy request ID' })).toBeVisible()
  await axe()

  await page.getByRole('link', { name: 'Extra feed' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Extra feed' })).toBeVisible()
  await page.goBack()
  await expect(entries(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Remove filter: Search “extra”' }).click()
  await expect(page).toHaveURL(/\/activity\?resourceType=dataflow$/)
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(page).toHaveURL(/\/activity$/)
  await expect(entries(page).last()).toContainText('Started the activation Extra feed')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an empty trail, one without a match and one that cannot be read are told apart, in the ${colorScheme} theme`, async ({
    page,
    axe,
    complaints,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await new Wizard(page).enterDemo()
    await page.goto('/activity')
    await expect(page.getByRole('heading', { name: /^Nothing was done in .* yet$/ })).toBeVisible()
    await axe()
    await page.goto('/activity?outcome=failed&from=2026-02-02&to=2026-01-31')
    await expect(page.getByRole('heading', { name: 'No entry matches' })).toBeVisible()
    await expect(page.getByText('This is before the first day')).toBeVisible()
    await axe()
    await page.route('**/api/audit?*', (route) => route.fulfill({ status: 418, json: {} }))
    await page.goto('/activity')
    await expect(page.getByRole('alert').filter({ hasText: 'could not be read' })).toBeVisible()
    await axe()
    await page.unroute('**/api/audit?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: /^Nothing was done in .* yet$/ })).toBeVisible()
    // The browser logs the answer that was made to fail.
    complaints.length = 0
  })

  test(`a long trail is read on page by page at 390 px, in the ${colorScheme} theme`, async ({
    page,
    axe,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await new Wizard(page).enterDemo()
    await serveEntries(page, 350)
    await page.goto('/activity')
    const showMore = page.getByRole('button', { name: 'Show more' })
    for (let shown = 100; shown < 350; shown += 100) {
      await expect(page.getByText(`The newest ${shown} entries.`)).toBeVisible()
      await showMore.focus()
      await page.keyboard.press('Enter')
    }
    await expect(page.getByText('All 350 entries.')).toBeAttached()
    await expect(page.getByText('Nothing older.')).toBeFocused()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)

    await page.goto('/activity')
    await expect(entries(page)).toHaveCount(100)
    await page
      .getByRole('button', { name: /^Details: Failed to create/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: /^Details: Tried to delete/ })
      .first()
      .click()
    await expect(page.getByText(/It may have taken effect all the same/)).toBeVisible()
    await expect.poll(overflow).toBeLessThanOrEqual(0)
    await axe()
  })
}

/** Entries have days above them and facts inside; only they hold a button that opens them. */
function entries(page: Page) {
  return page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Details:/ }) })
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function activate(page: Page, name: string): Promise<void> {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.chooseStoredAccount()
  await wizard.nameTarget({ 'Stream name': 'luma-extra', Name: name })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('loyalty', 1)
  await wizard.create()
  await expect(page.getByRole('heading', { name: `${name} is exporting` })).toBeVisible({ timeout: 20_000 })
}

/** Answers for the server with more entries than a journey could make. */
async function serveEntries(page: Page, count: number): Promise<void> {
  const now = await page.evaluate(() => Date.now())
  await page.route('**/api/audit?*', async (route) => {
    const query = new URL(route.request().url()).searchParams
    const limit = Number(query.get('limit'))
    const newest = Number(query.get('cursor') ?? count + 1) - 1
    const length = Math.min(limit, newest)
    const items = Array.from({ length }, (_, index) =>
      entry(newest - index, now - (count - newest + index) * 600_000),
    )
    await route.fulfill({
      json: { items, nextCursor: newest > limit ? String(newest - limit + 1) : undefined },
    })
  })
}

function entry(id: number, at: number) {
  const outcome = id % 7 === 0 ? 'failed' : id % 11 === 0 ? 'unknown' : 'succeeded'
  return {
    id,
    at,
    actor: '0123456789abcdef0123456789abcdef@techacct.adobe.com',
    action: outcome === 'unknown' ? 'delete' : 'create',
    outcome,
    resourceType: id % 2 === 0 ? 'dataflow' : 'target-connection',
    resourceId: `0b6f0f0e-1111-4222-8333-${String(id).padStart(12, '0')}`,
    resourceName: `Feed ${id} of all loyalty regions`,
    activationId: '0b6f0f0e-1111-4222-8333-444455556666',
    requestId: `request-${id}`,
    before: { name: 'Feed', audiences: [] },
    after: { name: `Feed ${id}`, audiences: ['0b6f0f0e-1111-4222-8333-444455556666'] },
  }
}
