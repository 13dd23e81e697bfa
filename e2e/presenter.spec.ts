import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { prepareTour, tourStops } from './support/tour'

/**
 * Key IDs, and the ids of people, services and organizations. A word that only explains, such as “begins with AKIA”, is
 * none, nor is the made-up key that the demo’s story prints for its viewers to type.
 */
const telling = String.raw`A[KS]IA(?!DEMO0)[0-9A-Z…]{4}|\w@(AdobeID|AdobeOrg|techacct)|\bsvc-\w|\b[0-9a-f]{32}\b`

/** Where ids like these are known to stand: a walk that finds none there has looked at nothing. */
const stopsWithIds = ['wizard-account', 'dataflows', 'orphans', 'accounts', 'account']

/** What can be read on the page of such ids, and what of them is blurred. A tooltip is read by everybody. */
const idsOn = (page: Page) =>
  page.evaluate((pattern) => {
    const ids = new RegExp(pattern)
    const readable: string[] = []
    const blurred: string[] = []
    const look = (text: string, element: Element) => {
      if (!ids.test(text) || !element.checkVisibility({ visibilityProperty: true })) return
      if (element.closest('[data-private]')) blurred.push(text)
      else readable.push(text)
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { nodeValue, parentElement } = texts.currentNode
      if (nodeValue && parentElement) look(nodeValue, parentElement)
    }
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
      look(field.value, field)
    for (const element of document.querySelectorAll('[title]')) {
      const title = element.getAttribute('title') ?? ''
      if (ids.test(title)) readable.push(`title: ${title}`)
    }
    return { readable, blurred }
  }, telling)

const choose = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Account and theme' }).click()
  await page.getByRole('menuitem', { name }).click()
}

test.beforeEach(async ({ page }) => {
  await page.request.post('/api/session', { data: { mode: 'demo' } })
})

test('presenter mode enlarges type and blurs what is private, stays over a reload, and can be left', async ({
  page,
}) => {
  await page.goto('/accounts')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  const label = page.getByRole('row').nth(1).locator('[data-private]').first()
  const look = () =>
    label.evaluate((element) => ({
      blur: getComputedStyle(element).filter,
      size: Number.parseFloat(getComputedStyle(element).fontSize),
    }))
  const before = await look()
  expect(before.blur).toBe('none')
  await choose(page, 'Presenter mode')
  expect((await look()).blur).toMatch(/^blur/)
  expect((await look()).size).toBeGreaterThan(before.size)
  await page.reload()
  expect((await look()).blur).toMatch(/^blur/)
  await choose(page, 'Leave presenter mode')
  expect(await look()).toEqual(before)
})

test('while somebody presents, no page shows a key ID or whose hand was at work', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 1440, height: 900 })
  const tour = await prepareTour(page)
  await page.goto('/activity')
  await choose(page, 'Presenter mode')
  await expect(page.locator('html')).toHaveAttribute('data-presenter', 'on')
  const blurredOn: string[] = []
  for (const { name, path, isReady, act } of tourStops) {
    await test.step(name, async () => {
      await page.goto(path(tour))
      await isReady(page)
      await act?.(page)
      await expect(page.locator('html')).toHaveAttribute('data-presenter', 'on')
      // What is still to come stands as a grey bar.
      await expect(page.locator('.animate-shimmer')).toHaveCount(0, { timeout: 30_000 })
      const { readable, blurred } = await idsOn(page)
      expect.soft(readable, `readable on ${name}`).toEqual([])
      if (blurred.length > 0) blurredOn.push(name)
    })
  }
  expect(blurredOn).toEqual(expect.arrayContaining(stopsWithIds))
})
