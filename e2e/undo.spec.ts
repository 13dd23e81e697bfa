import type { Page, Request } from '@playwright/test'
import { holdRequests } from './support/hold-requests'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

const isCreation = (request: Request) =>
  request.method() === 'POST' && request.url().endsWith('/api/activations')

async function completeDraft(page: Page, name: string): Promise<Wizard> {
  const wizard = new Wizard(page)
  await wizard.completeDraft({ name, streamName: 'undo-events' })
  return wizard
}

test('a verified activation offers no undo', async ({ page }) => {
  const wizard = await completeDraft(page, 'Here to stay')
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Here to stay is exporting' })).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByRole('link', { name: 'Open the dataflow' })).toBeVisible()
  await expect(page.getByRole('button', { name: /undo/i })).toHaveCount(0)
  const id = page.url().split('/').at(-1)
  const refused = await page.request.post(`/api/activations/${id}/undo`)
  expect(refused.status()).toBe(409)
  await page.goto('/dataflows')
  await expect(page.getByRole('row', { name: /Here to stay/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Unfinished activations' })).toHaveCount(0)
})

test('two tabs with one draft start one activation', async ({ page, context, complaints }) => {
  const wizard = await completeDraft(page, 'Sent from two tabs')
  // The last step that was visited is in the copy of this tab a moment after it is seen.
  const copies = () => page.evaluate(() => Object.values(sessionStorage).join())
  await expect.poll(copies).toContain('"review"')
  // What a browser does when a tab is duplicated: the new one begins with a copy of the storage.
  const stored = await page.evaluate(() => Object.entries(sessionStorage))
  const other = await context.newPage()
  await other.goto('/')
  await other.evaluate((entries) => {
    for (const [key, value] of entries) sessionStorage.setItem(key, value)
  }, stored)
  await other.goto('/activate/account')
  const otherWizard = new Wizard(other)
  await otherWizard.fillIn({ 'Secret access key': 'e2e-secret-key-of-kinesis' })
  await other.getByRole('link', { name: /Review/ }).click()
  await otherWizard.isAt('review')

  // Neither is sent before both were pressed: later the draft has done its work, and cannot be sent any more.
  const tabs = [page, other]
  const letThrough = await Promise.all(tabs.map((tab) => holdRequests(tab, 'POST', '**/api/activations')))
  const sent = tabs.map((tab) => tab.waitForRequest(isCreation))
  const created = Promise.all([wizard.create(), otherWizard.create()])
  await Promise.all(sent)
  for (const letOneThrough of letThrough) letOneThrough()
  await created
  expect(other.url()).toBe(page.url())
  const { items } = (await (await page.request.get('/api/activations')).json()) as { items: unknown[] }
  expect(items).toHaveLength(1)

  // The draft is put away once it is verified, also when the other tab is about to save it: then its browser logs that.
  const drafts = async () =>
    ((await (await page.request.get('/api/drafts')).json()) as { items: unknown[] }).items
  await expect.poll(drafts).toEqual([])
  expect(complaints.filter((complaint) => !/404.*\/api\/drafts\//.test(complaint))).toEqual([])
  complaints.length = 0
})
