import type { APIRequestContext } from '@playwright/test'
import { serversOf } from './support/servers'
import { clientId, clientSecret, orgId, signIn } from './support/sign-in'
import { expect, test } from './support/test'

const { simulator } = serversOf(process.env.E2E_PORT_BASE)
const faults = `${simulator.url}/_simulator/faults`

// They tell one simulator to refuse: together, one would meet the other's refusals.
test.describe.configure({ mode: 'serial' })

test.afterEach(async ({ request }) => {
  await request.delete(faults)
})

test('without the permission to see dataflows the list says which it is, and is there once it was given', async ({
  page,
  request,
  axe,
  complaints,
}) => {
  await signIn(page)
  await refuse(request, { path: '/flows$', times: 50 })
  await page.goto('/dataflows')
  const refusal = page.getByRole('alert').filter({ hasText: 'A permission is missing' })
  await expect(refusal).toContainText('View Destinations')
  await axe()
  const [catalogue] = await Promise.all([
    page.waitForEvent('popup'),
    refusal.getByRole('link', { name: 'What does it mean?' }).click(),
  ])
  await expect(catalogue.locator('[id="permission-missing"]')).toBeInViewport()
  await catalogue.close()
  await request.delete(faults)
  await refusal.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await expect(refusal).toHaveCount(0)
  // The refused request is what the browser logs.
  complaints.length = 0
})

test('the page of a dataflow names the permission, has a request ready for an admin, and is there once it was given', async ({
  page,
  context,
  request,
  axe,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page)
  const { items } = (await (await page.request.get('/api/dataflows?limit=1')).json()) as {
    items: { id: string; name: string }[]
  }
  const { id = '', name = '' } = items[0] ?? {}
  await refuse(request, { path: `/flows/${id}$`, times: 1 })
  await page.goto(`/dataflows/${id}`)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('You need View Destinations to see this')
  await expect(page.getByRole('link', { name: 'All dataflows' })).toHaveCount(0)
  await axe()
  await page.getByRole('button', { name: 'Copy a request to an admin' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  for (const fact of ['View Destinations', orgId, clientId]) expect(copied).toContain(fact)
  expect(copied).not.toContain(clientSecret)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(title).toHaveText(name)
  await expect(title).toBeFocused()
})

test('whoever may not see dataflows still finds audiences', async ({ page, request, complaints }) => {
  await signIn(page)
  await page.goto('/drafts')
  await page.waitForLoadState('networkidle')
  const palette = page.getByRole('dialog', { name: 'Search and go' })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(palette).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await refuse(request, { path: '/flows$', times: 50 })
  await page.keyboard.type('paris')
  await expect(palette.getByRole('menuitem', { name: /paris/i }).first()).toBeVisible()
  await expect(palette.getByRole('status')).toContainText('Dataflows could not be searched.')
  complaints.length = 0
})

/** Refuses what the session reads, for want of a permission. */
async function refuse(
  request: APIRequestContext,
  fault: { readonly path: string; readonly times: number },
): Promise<void> {
  const answer = await request.post(faults, {
    data: { method: 'GET', ...fault, effect: { kind: 'permission' } },
  })
  expect(answer.ok()).toBe(true)
}
