import type { Page } from '@playwright/test'
import { labelOf } from './support/choose'
import { sidewaysPx } from './support/sideways'
import { expect, test } from './support/test'
import { prepareTour, tourStops } from './support/tour'
import { Wizard } from './support/wizard'

/** What people ask of their system, and very wide screens: the pages follow. */

/** One page of each kind. */
const kinds: ReadonlySet<string> = new Set(['front-door', 'wizard-destination', 'dataflows', 'dataflow'])

async function lookAtEachKind(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const tour = await prepareTour(page)
  for (const { name, path, isReady } of tourStops) {
    if (!kinds.has(name)) continue
    await test.step(name, async () => {
      await page.goto(path(tour))
      await isReady(page)
      await look(name)
    })
  }
}

test('with forced colours each kind of page can be used, and what is chosen or current is told without a colour', async ({
  page,
  axe,
}) => {
  test.slow()
  await page.emulateMedia({ forcedColors: 'active' })
  await lookAtEachKind(page, async (name) => {
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    // Axe takes the colour of text from -webkit-text-fill-color, which keeps the page's colour while the background is
    // the forced one (dequelabs/axe-core#3978). What is painted are two colours that the person chose for each other.
    await axe({ without: ['color-contrast'] })
    if (name === 'wizard-destination') await expectChoiceToBeOutlined(page)
    if (name === 'dataflows') await expectCurrentPageToBeUnderlined(page)
  })
})

async function expectChoiceToBeOutlined(page: Page): Promise<void> {
  const chosen = page.getByRole('radio', { name: /^Amazon Kinesis/ })
  await expect(chosen).toBeChecked()
  await expect(labelOf(chosen)).toHaveCSS('outline-style', 'solid')
  const other = page.getByRole('radio', { name: /^Azure Event Hubs/ })
  await expect(labelOf(other)).toHaveCSS('outline-style', 'none')
}

async function expectCurrentPageToBeUnderlined(page: Page): Promise<void> {
  const links = page.getByRole('navigation', { name: 'Main' })
  const lineOf = (name: string) => links.getByRole('link', { name, exact: true })
  await expect(lineOf('Dataflows')).toHaveCSS('text-decoration-line', 'underline')
  await expect(lineOf('Drafts')).toHaveCSS('text-decoration-line', 'none')
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`who asks for more contrast gets stronger lines and text in the ${colorScheme} theme, and each kind of page meets WCAG 2.2 AA`, async ({
    page,
    axe,
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' })
    await page.goto('/')
    const usual = await tokens(page)
    await page.emulateMedia({ colorScheme, contrast: 'more' })
    const strong = await tokens(page)
    for (const [name, value] of Object.entries(strong)) expect(value, name).not.toBe(usual[name])
    await lookAtEachKind(page, () => axe())
  })
}

/** The colours of lines and of secondary text, as they are declared for the page. */
function tokens(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    const names = ['--color-line', '--color-line-strong', '--color-ink-2', '--color-ink-3']
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))
  })
}

test('who asks for less motion sees none while an activation is at work', async ({ page }) => {
  // The chapter in which Adobe is away for a while: it works long enough to be looked at.
  const opened = await page.request.post('/api/demo/chapters/resumed')
  const { href } = await opened.json()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto(href)
  await new Wizard(page).create()
  const isWorking = page.getByRole('heading', { level: 1, name: /^Creating / })
  await expect(isWorking).toBeVisible()
  // Without the wish there is something to be still.
  await expect.poll(() => motionWithin(page, 100)).toContainEqual(expect.stringContaining('Infinity'))

  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => motionWithin(page, 100)).toEqual([])
  expect(await motionWithin(page, 2_000)).toEqual([])
  await expect(isWorking).toBeVisible()
})

/** What moves within this time for longer than the blink of an eye, each with its length. */
function motionWithin(page: Page, durationMs: number): Promise<string[]> {
  return page.evaluate(async (lookMs) => {
    const blinkMs = 100
    const nameOf = (animation: Animation) => {
      if (animation instanceof CSSAnimation) return animation.animationName
      return animation instanceof CSSTransition ? animation.transitionProperty : animation.id
    }
    const seen = new Set<string>()
    for (const endAt = performance.now() + lookMs; performance.now() < endAt; ) {
      for (const animation of document.getAnimations()) {
        const lengthMs = Number(animation.effect?.getComputedTiming().endTime ?? 0)
        if (lengthMs > blinkMs) seen.add(`${nameOf(animation)}, ${lengthMs} ms`)
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return [...seen]
  }, durationMs)
}

test('on a screen of 2,560 px the page stays a column in the middle, and nothing scrolls sideways', async ({
  page,
}) => {
  test.slow()
  const columnMaxRem = 86.5
  await page.setViewportSize({ width: 2_560, height: 1_440 })
  await lookAtEachKind(page, async (name) => {
    await expect.poll(() => sidewaysPx(page), name).toBeLessThanOrEqual(0)
    const { widthRem, skewPx } = await page.getByRole('main').evaluate((main) => {
      const { left, right, width } = main.getBoundingClientRect()
      const root = document.documentElement
      const rem = Number.parseFloat(getComputedStyle(root).fontSize)
      return { widthRem: width / rem, skewPx: Math.abs(left - (root.clientWidth - right)) }
    })
    expect(widthRem).toBeLessThanOrEqual(columnMaxRem)
    expect(skewPx).toBeLessThan(2)
  })
})
