import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

/** A page that needs nothing but a session, and what shows that it is all there. */
const consolePages: readonly { readonly path: string; readonly isReady: (page: Page) => Promise<void> }[] = [
  { path: '/dataflows', isReady: (page) => expect(page.getByRole('row').nth(1)).toBeVisible() },
  { path: '/dataflows/deleted', isReady: hasHeading },
  { path: '/dataflows/orphans', isReady: hasHeading },
  { path: '/dataflows/compare', isReady: hasHeading },
  { path: '/accounts', isReady: hasHeading },
  { path: '/drafts', isReady: hasHeading },
  { path: '/activity', isReady: hasHeading },
]

async function hasHeading(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Loading', { exact: false })).toHaveCount(0)
}

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

    test(every('the front door and the first steps'), async ({ page, axe }) => {
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

    test(every('the pickers and the review'), async ({ page, axe }) => {
      const wizard = new Wizard(page)
      await wizard.enterDemo()
      await wizard.chooseDestination('Amazon Kinesis')
      await wizard.chooseStoredAccount()
      await wizard.nameTarget({ 'Stream name': 'loyalty-events', Region: 'eu-west-1', Name: 'Loyalty' })
      await expect(wizard.rows('Audiences').first()).toBeVisible()
      await check(page, axe)
      await wizard.selectAudiences(1)
      await check(page, axe)
      await wizard.selectAttributes('birthDate', 1)
      await check(page, axe)
    })

    test(every('the pages of the console'), async ({ page, axe }) => {
      await new Wizard(page).enterDemo()
      for (const { path, isReady } of consolePages) {
        await page.goto(path)
        await isReady(page)
        await check(page, axe)
      }
    })

    test(every('a dataflow and its edit page'), async ({ page, axe }) => {
      await new Wizard(page).enterDemo()
      await page.goto('/dataflows')
      await page.getByRole('row').nth(1).getByRole('link').click()
      await expect(page.getByRole('heading', { name: 'Details' })).toBeVisible()
      await check(page, axe)
      await page.getByRole('link', { name: 'Edit' }).first().click()
      await page.waitForURL('**/edit')
      await hasHeading(page)
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
