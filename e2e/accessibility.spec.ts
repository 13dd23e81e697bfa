import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

for (const colorScheme of ['light', 'dark'] as const) {
  const every = (pages: string) =>
    `${pages} meet WCAG 2.2 AA in the ${colorScheme} theme, and none scrolls sideways at 390 px`

  /** Axe at 1440 px, and no sideways scroll at 390 px. */
  async function check(page: Page, axe: () => Promise<void>): Promise<void> {
    await axe()
    await page.setViewportSize({ width: 390, height: 844 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow, page.url()).toBeLessThanOrEqual(0)
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
