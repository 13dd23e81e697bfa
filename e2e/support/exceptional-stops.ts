import type { Page } from '@playwright/test'
import { expect } from './test'
import type { TourStop } from './tour'

/** Well formed, and of nothing. */
const unknownId = '00000000-0000-4000-8000-000000000000'

const offlineWords = (page: Page) => page.getByText('You are offline.', { exact: false })

/** An address that leads nowhere. */
const nothingAt = (name: string, path: string): TourStop => ({
  name,
  path: () => path,
  isReady: async (page) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible()
    await expect(page).toHaveTitle('Not found · Sluice')
    await expect(page.getByRole('main')).toHaveCount(1)
  },
  complaint: /status of 404/,
})

/** Answers what the page asks of an address with a problem, as the server would. */
const answerWith = (
  url: string,
  problem: { status: number; code: string; title: string; detail: string },
) => ({
  prepare: (page: Page) =>
    page.route(url, (route) =>
      route.fulfill({
        status: problem.status,
        contentType: 'application/problem+json',
        body: JSON.stringify({ ...problem, requestId: 'request-of-the-tour' }),
      }),
    ),
  leave: (page: Page) => page.unroute(url),
  complaint: new RegExp(`status of ${problem.status}`),
})

/** What a person meets when something is not as it should be. `visit` opens them: each needs something arranged. */
export const exceptionalStops: readonly TourStop[] = [
  nothingAt('no-dataflow', `/dataflows/${unknownId}`),
  nothingAt('no-account', `/accounts/${unknownId}`),
  nothingAt('no-activation', `/activations/${unknownId}`),
  nothingAt('no-step', '/activate/no-such-step'),
  nothingAt('no-page', '/no-such-page'),
  {
    name: 'refused',
    path: () => '/accounts',
    isReady: async (page) => {
      await expect(page.getByRole('button', { name: 'Copy a request to an admin' })).toBeVisible()
    },
    ...answerWith('**/api/accounts', {
      status: 403,
      code: 'permission-missing',
      title: 'A permission is missing',
      detail: 'Ask an Experience Platform admin for View Destinations in this sandbox.',
    }),
  },
  {
    name: 'offline',
    path: () => '/drafts',
    isReady: async (page) => {
      await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible()
      await page.waitForLoadState('networkidle')
    },
    act: async (page) => {
      await page.context().setOffline(true)
      await expect(offlineWords(page)).toBeVisible()
    },
    leave: async (page) => {
      await page.context().setOffline(false)
      await expect(offlineWords(page)).toHaveCount(0)
    },
    complaint: /ERR_INTERNET_DISCONNECTED|Failed to fetch/,
  },
  {
    // It opens by itself, so it is seen for longer only when something is in its way.
    name: 'chapter',
    path: () => '/demo/first-activation',
    isReady: async (page) => {
      await expect(page.getByRole('button', { name: 'Open the chapter' })).toBeVisible()
    },
    ...answerWith('**/api/demo/chapters/*', {
      status: 503,
      code: 'journal-unavailable',
      title: 'Sluice cannot keep its records',
      detail: 'Its database does not work. Until it does, nothing is created or changed at Adobe.',
    }),
  },
]
