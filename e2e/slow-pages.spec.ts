import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from './support/test'

test('a page that takes its time is said to be on its way, by link and by key, until it is there', async ({
  page,
}) => {
  await page.request.post('/api/session', { data: { mode: 'demo' } })
  await page.goto('/dataflows')
  await page.waitForLoadState('networkidle')
  // As when Adobe takes its time: what Next asks for of a dataflow comes later.
  await page.route(
    ({ pathname, searchParams }) => pathname.startsWith('/dataflows/') && searchParams.has('_rsc'),
    async (route) => {
      await sleep(2_500)
      await route.continue()
    },
  )
  const rows = page.getByRole('grid', { name: 'Dataflows' }).getByRole('row')
  const title = page.getByRole('heading', { level: 1 })
  const sign = page.getByRole('status').filter({ hasText: 'Opening the page' })

  await rows.nth(1).getByRole('link').first().click()
  await expect(sign).toBeVisible()
  await page.waitForURL(/\/dataflows\/[^/?]+$/)
  await expect(title).toBeFocused()
  await expect(sign).toHaveCount(0)

  await page.goBack()
  await expect(rows.nth(2)).toBeVisible()
  await rows.nth(2).focus()
  await page.keyboard.press('Enter')
  await expect(sign).toBeVisible()
  await page.waitForURL(/\/dataflows\/[^/?]+$/)
  await expect(title).toBeFocused()
  await expect(sign).toHaveCount(0)
})
