import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { prepareTour, tourStops } from './support/tour'

/** How far the page can be scrolled sideways, in pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page meets WCAG 2.2 AA in the ${colorScheme} theme, fits 390 px, and takes text of 200 %`, async ({
    page,
    axe,
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const tour = await prepareTour(page)
    for (const { name, path, isReady, act } of tourStops) {
      await test.step(name, async () => {
        await page.setViewportSize(widths.wide)
        await page.goto(path(tour))
        await isReady(page)
        await act?.(page)
        await axe()
        await page.setViewportSize(widths.narrow)
        await expect.poll(() => overflow(page), `${name} at 390 px`).toBeLessThanOrEqual(0)
        await page.setViewportSize(widths.wide)
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        })
        await expect.poll(() => overflow(page), `${name} with text of 200 %`).toBeLessThanOrEqual(0)
      })
    }
  })
}
