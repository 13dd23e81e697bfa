import type { Locator, Page } from '@playwright/test'
import { exceptionalStops } from './support/exceptional-stops'
import { expect, test } from './support/test'
import { prepareTour, tourStops, visit } from './support/tour'

/** Pictures of every page, in both themes and two widths. `npm run screenshots` takes them, or compares with them. */

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const

/** What the README shows. */
const readmePicture = (colorScheme: string) => `.github/activation-${colorScheme}.png`

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, viewport] of Object.entries(widths)) {
    test(`${colorScheme}, ${width}`, async ({ page, complaints }, { config }) => {
      test.setTimeout(300_000)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(viewport)
      const tour = await prepareTour(page)
      for (const stop of [...tourStops, ...exceptionalStops]) {
        const { name, act } = stop
        const look = async () => {
          await page.waitForTimeout(300)
          await expect.soft(page).toHaveScreenshot([`${name}-${colorScheme}-${width}.png`], {
            animations: 'disabled',
            fullPage: act === undefined,
            mask: await volatileParts(page),
            maskColor: '#88888833',
            maxDiffPixelRatio: 0.01,
            timeout: 40_000,
          })
        }
        await visit(page, stop, { tour, complaints, look })
        // A comparison writes nothing.
        if (name !== 'activation' || width !== 'wide' || config.updateSnapshots === 'none') continue
        // The README shows the page itself, without the story around it.
        await page.getByRole('button', { name: /^A first activation/ }).click()
        await page.screenshot({ path: readmePicture(colorScheme) })
      }
    })
  }
}

/** The beginning of an ID, a date or a duration. */
const volatileText = /[0-9a-f]{8}|\d{4}-\d\d-\d\d|\d (ms|s|min)\b/

/**
 * What differs from one run to the next. Long code is taken apart, so that only its lines and words with an ID are masked.
 * A mask lies above everything, so what is behind a dialog gets none.
 */
async function volatileParts(page: Page): Promise<Locator[]> {
  const dialog = page.getByRole('dialog')
  const place = (await dialog.count()) > 0 ? dialog : page.locator('body')
  const code = place.locator('.code:not(pre, ol), pre.code > span, ol.code > li')
  // What is folded away has a place on the page all the same, and would be masked there.
  return [place.locator('time'), code.filter({ hasText: volatileText })].map((part) =>
    part.filter({ visible: true }),
  )
}
