import { expect, test } from './support/test'
import { prepareTour, tourStops } from './support/tour'

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

/** The words that can be looked up on a page, beside what others may add to it. */
const explained: Readonly<Record<string, readonly string[]>> = {
  'wizard-target': ['stream', 'dataflow'],
  'wizard-review': ['dataflow', 'audience', 'identity', 'stream'],
  activation: ['activation', 'readBack', 'audience', 'identity', 'attribute'],
  orphans: ['orphan', 'sandbox', 'dataflow'],
  drafts: ['sandbox', 'organization', 'draft'],
  activity: ['activation', 'sandbox'],
}

test('words of the domain can be looked up where they first stand in a sentence', async ({ page }) => {
  const tour = await prepareTour(page)
  for (const { name, path, isReady } of tourStops) {
    const words = explained[name]
    if (!words) continue
    await test.step(name, async () => {
      await page.goto(path(tour))
      await isReady(page)
      for (const word of words) await expect(page.locator(`[data-word=${word}]`), word).toHaveCount(1)
    })
  }
})
