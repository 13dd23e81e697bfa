import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { serversOf } from './support/servers'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'

const { simulator } = serversOf(process.env.E2E_PORT_BASE)

// They tell one simulator to fail: together, one would meet the other's faults.
test.describe.configure({ mode: 'serial' })

test('a platform that is busy in the middle of many changes is waited for, and each is made once', async ({
  page,
  request,
}) => {
  await signIn(page)
  const rows = await openEnabled(page, 'amazon-kinesis')
  for (const index of [0, 1, 2, 3, 4]) await rows.nth(index).getByRole('checkbox').check()
  await addFault(request, {
    method: 'POST',
    path: '/action$',
    skip: 1,
    times: 2,
    effect: { kind: 'status', status: 429, headers: { 'retry-after': '2' } },
  })
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable 5 dataflows' }).click()
  await expect(page.getByRole('heading', { name: '5 dataflows disabled' })).toBeVisible({ timeout: 30_000 })
  await page.goto('/activity?action=disable&outcome=succeeded')
  await expect(page.getByRole('button', { name: /^Details: Disabled the dataflow/ })).toHaveCount(5)
})

test('a permission that is missing for one of many is named beside it, and it gets another turn', async ({
  page,
  request,
}) => {
  await signIn(page)
  const rows = await openEnabled(page, 'azure-event-hubs')
  for (const index of [0, 1]) await rows.nth(index).getByRole('checkbox').check()
  await addFault(request, { method: 'POST', path: '/action$', effect: { kind: 'permission' } })
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable 2 dataflows' }).click()
  await expect(page.getByRole('heading', { name: '1 of 2 dataflows disabled' })).toBeVisible()
  await expect(page.getByText(/Manage Destinations/)).toBeVisible()
  await page.getByRole('button', { name: 'Try the failed ones again' }).click()
  await expect(page.getByRole('heading', { name: '2 dataflows disabled' })).toBeVisible()
})

test('a dataflow that somebody changes in the middle of many changes is named, and gets another turn', async ({
  page,
  request,
}) => {
  await signIn(page)
  const rows = await openEnabled(page, 'amazon-kinesis')
  for (const index of [0, 1, 2]) await rows.nth(index).getByRole('checkbox').check()
  await addFault(request, {
    method: 'POST',
    path: '/action$',
    skip: 1,
    effect: { kind: 'refusal', code: 'FLOW-1404-412' },
  })
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable 3 dataflows' }).click()
  await expect(page.getByRole('heading', { name: '2 of 3 dataflows disabled' })).toBeVisible()
  await expect(page.getByText(/Someone else changed this at the same time/)).toBeVisible()
  await page.getByRole('button', { name: 'Try the failed ones again' }).click()
  await expect(page.getByRole('heading', { name: '3 dataflows disabled' })).toBeVisible()
})

/** The list, once the browser has all of it: rows come with the page, and can be pressed a moment later. */
async function openEnabled(page: Page, destination: string): Promise<Locator> {
  await page.goto(`/dataflows?state=enabled&destination=${destination}`)
  await expect(page.getByText(/^\d+ of \d+ shown$/)).toBeVisible()
  return page.getByRole('row').filter({ has: page.getByRole('rowheader') })
}

async function addFault(request: APIRequestContext, fault: object): Promise<void> {
  const answer = await request.post(`${simulator.url}/_simulator/faults`, { data: fault })
  expect(answer.ok()).toBe(true)
}
