import { expect, test } from './support/test'

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
