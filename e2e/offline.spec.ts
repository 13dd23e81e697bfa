import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

test.beforeEach(async ({ page }) => {
  await page.request.post('/api/session', { data: { mode: 'demo' } })
})

test('without a network the page says so and stays; a link waits, and works once it is back', async ({
  page,
  context,
  complaints,
}) => {
  await page.goto('/drafts')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await expect(page.getByText('You are offline.', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('You are offline.', { exact: false })).toHaveCount(0)
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  // What was fetched ahead while there was no network.
  complaints.length = 0
})

test('Next without a network keeps the page and the key that was typed, and leads on once it is back', async ({
  page,
  context,
  complaints,
}) => {
  const wizard = new Wizard(page)
  await page.goto('/activate/destination')
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.fillIn({
    'Access key ID': 'AKIAEXAMPLE123456789',
    'Secret access key': 'e2e-typed-before-the-tunnel',
    Region: 'eu-west-1',
  })
  await expect(page.getByText(/Saved just now/)).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('You are offline.', { exact: false })).toBeVisible()
  await wizard.next()
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  // Long enough for the browser to have put its own page in the place of ours.
  await page.waitForTimeout(1_000)
  await expect(page).toHaveURL(/\/activate\/account/)
  const key = page.getByLabel('Secret access key', { exact: true }).and(page.locator('input'))
  await expect(key).toHaveValue('e2e-typed-before-the-tunnel')
  await context.setOffline(false)
  await expect(page.getByText('You are offline.', { exact: false })).toHaveCount(0)
  await expect(key).toHaveValue('e2e-typed-before-the-tunnel')
  await wizard.next()
  await wizard.isAt('target')
  // What could not leave meanwhile is what the browser logs.
  complaints.length = 0
})

test('the palette and the account menu keep the page without a network', async ({
  page,
  context,
  complaints,
}) => {
  await page.goto('/drafts')
  await page.waitForLoadState('networkidle')
  // Its code is fetched when it is first wanted.
  const palette = page.getByRole('dialog', { name: 'Search and go' })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(palette).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await context.setOffline(true)
  await expect(page.getByText('You are offline.', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('menuitem', { name: 'Activity', exact: true }).click()
  await expect(palette).toHaveCount(0)
  await page.getByRole('button', { name: 'Account and theme' }).click()
  await page.getByRole('menuitem', { name: 'Help and glossary' }).click()
  await page.waitForTimeout(1_000)
  await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('You are offline.', { exact: false })).toHaveCount(0)
  complaints.length = 0
})
