import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

/** The quickest way to a draft that could be created: a stored account needs no keys. */
async function completeDraft(page: Page, name: string): Promise<Wizard> {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.chooseStoredAccount()
  await wizard.nameTarget({ 'Stream name': 'luma-extra', Name: name })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('email', 1)
  return wizard
}

test('creating without a network says so at once, and nothing is sent later', async ({
  page,
  context,
  complaints,
}) => {
  await completeDraft(page, 'Offline feed')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Create and start exporting' }).click()
  await expect(page.getByText('The server did not answer')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('button', { name: 'Create and start exporting' })).toBeEnabled()
  const activations = (await (await page.request.get('/api/activations')).json()) as { items: unknown[] }
  expect(activations.items).toEqual([])
  // The request that could not leave is what the browser logs.
  complaints.length = 0
})

test('a corrected field stops being reported at once', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.next()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary.getByRole('link')).toHaveCount(3)
  await wizard.fillIn({ 'Access key ID': 'AKIAEXAMPLE123456789' })
  await expect(summary.getByRole('link')).toHaveCount(2)
  await wizard.fillIn({ 'Secret access key': 'e2e-corrected-key', Region: 'ireland' })
  await expect(page.getByLabel('Region', { exact: true }).and(page.locator('input'))).toHaveValue(
    /^eu-west-1/,
  )
  await expect(summary).toHaveCount(0)
})

test('Enter in a search does not leave the step', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await page.goto('/activate/audiences')
  await wizard.rows('Audiences').first().click()
  await page.getByRole('searchbox', { name: 'Search audiences' }).fill('paris')
  await page.keyboard.press('Enter')
  await expect(wizard.rows('Audiences').first()).toContainText(/paris/i)
  await expect(page).toHaveURL(/\/activate\/audiences(\?|$)/)
  await expect(page.getByRole('heading', { name: '1 selected' })).toBeVisible()
})

test('trying another destination keeps what was entered for the first', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.fillIn({ 'Access key ID': 'AKIAEXAMPLE123456789', 'Secret access key': 'e2e-kept-aside' })
  await page.getByRole('link', { name: 'Back' }).click()
  await wizard.isAt('destination')
  await page.getByText('Azure Event Hubs', { exact: true }).first().click()
  await wizard.chooseDestination('Amazon Kinesis')
  await expect(page.getByLabel('Access key ID', { exact: true })).toHaveValue('AKIAEXAMPLE123456789')
  await expect(page.getByLabel('Secret access key', { exact: true })).toHaveValue('e2e-kept-aside')
})

test('the way back after creating leads to the activation, not to a second one', async ({
  page,
  complaints,
}) => {
  const wizard = await completeDraft(page, 'Only once')
  // Held up, so that the activation is still under way when the person goes back.
  await page.route('**/api/activations/*/events', (route) => route.abort())
  await wizard.create()
  await page.goto('/activate/review')
  await expect(page.getByText('You already started this')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create and start exporting' })).toHaveCount(0)
  await page.unroute('**/api/activations/*/events')
  await page.getByRole('link', { name: 'See how it stands' }).click()
  await expect(page.getByRole('heading', { name: 'Only once is exporting' })).toBeVisible()
  // The stream that was held up is what the browser logs.
  complaints.length = 0
})

test('an activation page whose stream is refused looks again by itself', async ({ page, complaints }) => {
  const wizard = await completeDraft(page, 'Refused stream')
  await page.route('**/api/activations/*/events', (route) =>
    route.fulfill({ status: 502, body: 'bad gateway' }),
  )
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Refused stream is exporting' })).toBeVisible()
  // The refused stream is what the browser logs.
  complaints.length = 0
})

test('a draft of the demo outlives its session', async ({ page, context, complaints }) => {
  await completeDraft(page, 'Outlives')
  await context.clearCookies()
  await page.goto('/activate/review')
  await expect(page.getByText('Sign in to go on')).toBeVisible()
  await page.getByRole('button', { name: 'Enter the demo organization' }).click()
  await page.waitForURL('**/activate/review*')
  await expect(page.getByText('Outlives').first()).toBeVisible()
  // The session that was over, and a draft that the new organization does not know, are what the browser logs.
  complaints.length = 0
})
