import { expect, test } from './support/test'

test.beforeEach(async ({ page }) => {
  await page.request.post('/api/session', { data: { mode: 'demo' } })
})

test('on paper there is what the dataflow is, and nothing to press', async ({ page }) => {
  const { items } = await (await page.request.get('/api/dataflows?search=Loyalty%20moments')).json()
  await page.goto(`/dataflows/${items[0].id}`)
  await expect(page.getByRole('img', { name: /^Records per/ })).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: 'Comparison' })
      .or(page.getByRole('region', { name: 'What Adobe holds' })),
  ).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('button', { name: /^(Edit|Delete|Copy)/ })).toHaveCount(0)
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(background).toBe('rgb(255, 255, 255)')
})
