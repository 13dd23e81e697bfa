import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'
import { watchPage } from './page-complaints'

interface AxeOptions {
  /** Rules that cannot be judged as the page is seen; whoever leaves one out says why. */
  readonly without?: readonly string[]
}

interface JourneyFixtures {
  /** Checks the page as it stands against WCAG 2.2 AA, and names every element that falls short. */
  readonly axe: (options?: AxeOptions) => Promise<void>
  readonly complaints: string[]
}

/** Waits for what moves to an end; what turns for ever, or is paused, does not have one. */
async function endOfMotion(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect, playState }) => {
    const endTime = effect?.getComputedTiming().endTime
    return playState === 'running' && typeof endTime === 'number' && Number.isFinite(endTime)
  })
  await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)))
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Playwright's `test`, stricter: a journey also fails when the page logs an error, throws, breaks its own content
 * security policy, or asks any host but the app's. A journey that provokes an error on purpose takes `complaints`
 * and empties it after looking.
 */
export const test = base.extend<JourneyFixtures>({
  complaints: [
    async ({ context, baseURL }, provide) => {
      const complaints: string[] = []
      const host = new URL(baseURL ?? '').host
      context.on('page', (page) => watchPage(page, host, complaints))
      await provide(complaints)
      expect(complaints, 'The page complained during this journey.').toEqual([])
    },
    { auto: true },
  ],
  axe: async ({ page }, provide) => {
    await provide(async ({ without = [] } = {}) => {
      // What is still fading in has the contrast of something half gone.
      await page.evaluate(endOfMotion)
      const { violations } = await new AxeBuilder({ page })
        .withTags(wcag)
        .disableRules([...without])
        // React Aria's announcements stay in the page for seconds, longer than the button they were labelled by.
        .exclude('[data-live-announcer]')
        .analyze()
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
      )
      expect(found, `Accessibility of ${page.url()}`).toEqual([])
    })
  },
})

export { expect }
