import type { Page } from '@playwright/test'
import { expect } from './test'

/** What the tour needs to know of its organization. */
interface Tour {
  readonly draftId: string
  readonly dataflowId: string
  readonly accountId: string
  readonly activationId: string
}

/** A page of the application in a state worth looking at. */
export interface TourStop {
  readonly name: string
  readonly path: (tour: Tour) => string
  /** What shows that it is all there. */
  readonly isReady: (page: Page) => Promise<void>
  /** What is arranged before it is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>
  /** What is done on it before it is looked at. */
  readonly act?: (page: Page) => Promise<void>
  /** Takes back what was arranged or done. */
  readonly leave?: (page: Page) => Promise<void>
  /** What the browser rightly complains about there. */
  readonly complaint?: RegExp
}

const heading = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0)
}
const row = async (page: Page) => {
  await heading(page)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
}
const next = async (page: Page) => {
  await heading(page)
  await expect(page.getByRole('button', { name: /^(Next:|Create and start)/ })).toBeVisible()
}
const step = (name: string, isReady = next): TourStop => ({
  name: `wizard-${name}`,
  path: ({ draftId }) => `/activate/${name}?draft=${draftId}`,
  isReady,
})

/** Every page, in the order in which a person meets them. */
export const tourStops: readonly TourStop[] = [
  { name: 'front-door', path: () => '/', isReady: heading },
  step('destination'),
  step('account'),
  step('target'),
  step('audiences', async (page) => {
    await next(page)
    await row(page)
  }),
  step('attributes', async (page) => {
    await next(page)
    await row(page)
  }),
  step('review'),
  {
    ...step('review'),
    name: 'calls',
    act: async (page) => {
      await page.getByRole('button', { name: 'Show the calls' }).click()
      await page.getByRole('button', { name: 'Create the dataflow' }).click()
    },
  },
  {
    name: 'activation',
    path: ({ activationId }) => `/activations/${activationId}`,
    isReady: async (page) => {
      await expect(page.getByText('Verified', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
    },
  },
  { name: 'dataflows', path: () => '/dataflows', isReady: row },
  {
    name: 'dataflow',
    path: ({ dataflowId }) => `/dataflows/${dataflowId}`,
    isReady: async (page) => {
      await expect(page.getByRole('img', { name: /^Records per/ })).toBeVisible()
    },
  },
  {
    name: 'edit',
    path: ({ dataflowId }) => `/dataflows/${dataflowId}/edit`,
    isReady: async (page) => {
      await heading(page)
      await expect(page.getByRole('button', { name: 'Send the changes' })).toBeVisible()
    },
  },
  {
    name: 'compare',
    path: ({ dataflowId }) => `/dataflows/compare?left=${dataflowId}&right=${dataflowId}`,
    isReady: heading,
  },
  { name: 'deleted', path: () => '/dataflows/deleted', isReady: heading },
  { name: 'orphans', path: () => '/dataflows/orphans', isReady: row },
  { name: 'accounts', path: () => '/accounts', isReady: row },
  { name: 'account', path: ({ accountId }) => `/accounts/${accountId}`, isReady: heading },
  { name: 'drafts', path: () => '/drafts', isReady: heading },
  { name: 'activity', path: () => '/activity', isReady: heading },
  {
    name: 'palette',
    path: () => '/activity',
    isReady: heading,
    act: async (page) => {
      await expect(async () => {
        await page.keyboard.press('Control+k')
        await expect(page.getByRole('dialog', { name: 'Search and go' })).toBeVisible({ timeout: 2_000 })
      }).toPass()
      await page.keyboard.type('loyalty')
      await expect(
        page
          .getByRole('menuitem')
          .filter({ hasText: /^Loyalty/ })
          .first(),
      ).toBeVisible()
    },
  },
  { name: 'help', path: () => '/help', isReady: heading },
  { name: 'errors', path: () => '/help/errors', isReady: heading },
]

interface Visit {
  readonly tour: Tour
  readonly complaints: string[]
  readonly look: () => Promise<void>
}

/** Opens a stop in the state worth looking at, lets somebody look, and leaves it as it was. */
export async function visit(page: Page, stop: TourStop, { tour, complaints, look }: Visit): Promise<void> {
  await stop.prepare?.(page)
  await page.goto(stop.path(tour))
  await stop.isReady(page)
  await stop.act?.(page)
  await look()
  await stop.leave?.(page)
  const others = complaints.filter((complaint) => !stop.complaint?.test(complaint))
  complaints.splice(0, complaints.length, ...others)
}

/** Opens the first chapter of the story and brings its draft to life, so that each page has something to show. */
export async function prepareTour(page: Page): Promise<Tour> {
  const opened = await page.request.post('/api/demo/chapters/first-activation')
  const { href } = (await opened.json()) as { href: string }
  const draftId = new URL(href, 'http://localhost').searchParams.get('draft') ?? ''
  const idOf = async (list: string, name: string) => {
    const { items } = (await (await page.request.get(list)).json()) as {
      items: { id: string; name: string }[]
    }
    return items.find((item) => item.name === name)?.id ?? ''
  }
  const dataflowId = await idOf('/api/dataflows?search=Loyalty', 'Loyalty moments to Kinesis')
  const accountId = await idOf('/api/accounts', 'Luma Kinesis, Ireland')
  const activationId = await activate(page, draftId)
  return { draftId, dataflowId, accountId, activationId }
}

/** The draft stays one: the activation is made of a copy, as a script would. */
async function activate(page: Page, draftId: string): Promise<string> {
  const { content } = await (await page.request.get(`/api/drafts/${draftId}`)).json()
  const { destination, name, description, source, target, audiences, attributes, account } = content.form
  const { kind, connectionId } = account
  const data = { destination, name, description, source, target, audiences, attributes }
  const started = await page.request.post('/api/activations', {
    data: { ...data, account: { kind, connectionId } },
  })
  return ((await started.json()) as { id: string }).id
}
