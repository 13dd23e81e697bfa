import { expect, test } from './support/test'

test.beforeEach(async ({ page }) => {
  await page.request.post('/api/session', { data: { mode: 'demo' } })
})

test('presenter mode enlarges type and blurs what is private, stays over a reload, and can be left', async ({
  page,
}) => {
  await page.goto('/accounts')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  const label = page.getByRole('row').nth(1).locator('[data-private]').first()
  const look = () =>
    label.evaluate((element) => ({
      blur: getComputedStyle(element).filter,
      size: Number.parseFloat(getComputedStyle(element).fontSize),
    }))
  const before = await look()
  expect(before.blur).toBe('none')
  const toggle = async (name: string) => {
    await page.getByRole('button', { name: 'Account and theme' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await toggle('Presenter mode')
  expect((await look()).blur).toMatch(/^blur/)
  expect((await look()).size).toBeGreaterThan(before.size)
  await page.reload()
  expect((await look()).blur).toMatch(/^blur/)
  await toggle('Leave presenter mode')
  expect(await look()).toEqual(before)
})
