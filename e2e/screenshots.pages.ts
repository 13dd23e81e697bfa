import { expect, test } from './support/test'
import { prepareTour, tourStops } from './support/tour'

/** Pictures of every page, in both themes and two widths. `npm run screenshots` takes them, or compares with them. */

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const

/** What the README shows. */
const readmePicture = (colorScheme: string) => `.github/activation-${colorScheme}.png`

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, viewport] of Object.entries(widths)) {
    test(`${colorScheme}, ${width}`, async ({ page }, { config }) => {
      test.setTimeout(240_000)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(viewport)
      const tour = await prepareTour(page)
      for (const { name, path, isReady, act } of tourStops) {
        await page.goto(path(tour))
        await isReady(page)
        await act?.(page)
        await page.waitForTimeout(300)
        await expect.soft(page).toHaveScreenshot([`${name}-${colorScheme}-${width}.png`], {
          animations: 'disabled',
          fullPage: act === undefined,
          // IDs and times differ from one run to the next.
          mask: [page.locator('time, .code')],
          maskColor: '#88888833',
          maxDiffPixelRatio: 0.01,
          timeout: 40_000,
        })
        // A comparison writes nothing.
        if (name !== 'activation' || width !== 'wide' || config.updateSnapshots === 'none') continue
        // The README shows the page itself, without the story around it.
        await page.getByRole('button', { name: /^A first activation/ }).click()
        await page.screenshot({ path: readmePicture(colorScheme) })
      }
    })
  }
}
