import { expect, test } from './support/test'

test('help and the error catalogue need no session; a code is found, and a word in a sentence explains itself', async ({
  page,
}) => {
  await page.goto('/help/errors')
  await page.getByLabel('Search by code or word').fill('FLOW-1404')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.waitForURL('**/help/errors?search=FLOW-1404')
  await expect(page.getByText('FLOW-1404', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Words and what you need' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await page.request.post('/api/session', { data: { mode: 'demo' } })
  await page.goto('/activate/destination')
  await page.getByText('Amazon Kinesis', { exact: true }).first().click()
  await page.getByRole('button', { name: /^Next:/ }).click()
  await page.getByRole('button', { name: 'credentials: what does it mean?' }).click()
  await expect(page.getByRole('dialog', { name: 'Account' })).toContainText(
    'Adobe’s API calls it a base connection',
  )
})
