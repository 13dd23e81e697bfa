import type { Page } from '@playwright/test'
import { sidewaysPx } from './support/sideways'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

for (const colorScheme of ['light', 'dark'] as const) {
  const every = (pages: string) =>
    `${pages} meet WCAG 2.2 AA in the ${colorScheme} theme, and none scrolls sideways at 390 px`

  /** Axe at 1440 px, and no sideways scroll at 390 px. */
  async function check(page: Page, axe: () => Promise<void>): Promise<void> {
    await axe()
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => sidewaysPx(page), page.url()).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  }

  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test(every('the other ways in, and the first steps to Event Hubs'), async ({ page, axe }) => {
      await page.goto('/')
      await check(page, axe)
      await page.getByRole('tab', { name: 'Access token' }).click()
      await check(page, axe)
      const wizard = new Wizard(page)
      await wizard.enterDemo()
      await check(page, axe)
      await wizard.chooseDestination('Azure Event Hubs')
      await check(page, axe)
      await wizard.chooseStoredAccount()
      await check(page, axe)
    })
  })
}

test('an address that leads nowhere says so and leads on', async ({ page, axe, complaints }) => {
  await new Wizard(page).enterDemo()
  await page.goto('/dataflows/not-a-dataflow')
  await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible()
  await axe()
  await page.getByRole('link', { name: 'All dataflows' }).click()
  await page.waitForURL('**/dataflows')
  // The 404 of the page itself is what the browser logs.
  complaints.length = 0
})

for (const address of ['/activate/no-such-step', '/dataflows-of-old']) {
  test(`without a session ${address} is not found in a page with a bar, a title and a place to skip to`, async ({
    page,
    axe,
    complaints,
  }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible()
    await expect(page).toHaveTitle('Not found · Sluice')
    await expect(page.getByRole('banner').getByRole('link', { name: 'Sluice' })).toBeVisible()
    await expect(page.locator('main#main')).toHaveCount(1)
    await axe()
    complaints.length = 0
  })
}
