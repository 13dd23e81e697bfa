import type { Page } from '@playwright/test'
import { exceptionalStops } from './support/exceptional-stops'
import { sidewaysPx } from './support/sideways'
import { expect, test } from './support/test'
import { prepareTour, tourStops, visit } from './support/tour'

/** The words of the domain that can be looked up on the page. */
const terms = (page: Page) =>
  page.locator('[data-word]').evaluateAll((found) => found.map(({ dataset }) => dataset.word))

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page meets WCAG 2.2 AA in the ${colorScheme} theme, fits 390 px, and takes text of 200 %`, async ({
    page,
    axe,
    complaints,
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const tour = await prepareTour(page)
    for (const stop of [...tourStops, ...exceptionalStops]) {
      const { name } = stop
      const look = async () => {
        await axe()
        const words = await terms(page)
        expect(words, 'each word can be looked up once').toEqual([...new Set(words)])
        await page.setViewportSize(widths.narrow)
        await expect.poll(() => sidewaysPx(page), `${name} at 390 px`).toBeLessThanOrEqual(0)
        await page.setViewportSize(widths.wide)
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        })
        await expect.poll(() => sidewaysPx(page), `${name} with text of 200 %`).toBeLessThanOrEqual(0)
      }
      await test.step(name, async () => {
        await page.setViewportSize(widths.wide)
        await visit(page, stop, { tour, complaints, look })
      })
    }
  })
}
