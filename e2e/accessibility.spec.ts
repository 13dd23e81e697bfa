import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page meets WCAG 2.2 AA in the ${colorScheme} theme, and none scrolls sideways at 390 px`, async ({
    page,
    axe,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const check = async () => {
      await axe()
      await page.setViewportSize({ width: 390, height: 844 })
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      await expect.poll(overflow, page.url()).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1440, height: 900 })
    }
    await page.goto('/')
    await check()
    await page.getByRole('tab', { name: 'Access token' }).click()
    await check()
    await new Wizard(page).enterDemo()
    await page.getByText('Azure Event Hubs', { exact: true }).first().click()
    await check()
    for (const step of ['account', 'target', 'audiences', 'attributes', 'review']) {
      await page.goto(`/activate/${step}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (step === 'audiences' || step === 'attributes')
        await expect(page.getByRole('row').getByRole('checkbox').first()).toBeVisible()
      await check()
    }
    await page.goto('/dataflows')
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    await check()
    await page.getByRole('row').nth(1).getByRole('link').click()
    await expect(page.getByRole('heading', { name: 'Details' })).toBeVisible()
    await check()
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
