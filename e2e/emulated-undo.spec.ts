import type { Page } from '@playwright/test'
import { createSimulator } from '@/lib/simulator/simulator'
import { serversOf } from './support/servers'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

const { orgId, clientId, clientSecret } = createSimulator()
const { simulator } = serversOf(process.env.E2E_PORT_BASE)
// It slows the one simulator down for a patch: here nobody else makes any.

/** As long as a person takes to think again, on a slow machine. */
const latencyMs = 10_000

async function namesOfDataflows(page: Page): Promise<string[]> {
  const { items } = (await (await page.request.get('/api/dataflows')).json()) as { items: { name: string }[] }
  return items.map(({ name }) => name)
}

test('an activation that is stopped on its way leaves nothing behind, and its draft can be sent again', async ({
  page,
  request,
  axe,
}) => {
  const wizard = new Wizard(page)
  await page.goto('/')
  await wizard.fillIn({ 'Organization ID': orgId, 'Client ID': clientId, 'Client secret': clientSecret })
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/activate/destination')
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.chooseStoredAccount()
  await wizard.nameTarget({ 'Stream name': 'undo-events', Name: 'Second thoughts' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('email', 1)
  const fault = { method: 'PATCH', path: '/flows/', effect: { kind: 'latency', latencyMs } }
  expect((await request.post(`${simulator.url}/_simulator/faults`, { data: fault })).ok()).toBe(true)

  await wizard.create()
  await page.getByRole('button', { name: 'Stop and undo' }).click()
  const question = page.getByRole('alertdialog', { name: 'Stop and undo Second thoughts?' })
  await question.getByRole('button', { name: 'Stop and delete' }).click()
  await expect(page.getByRole('heading', { name: 'Second thoughts was undone' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(question).toHaveCount(0)
  await axe()
  expect(await namesOfDataflows(page)).not.toContain('Second thoughts')
  const undone = page.url()

  await page.getByRole('link', { name: 'Back to the draft' }).click()
  await wizard.isAt('review')
  await expect(page.getByText('You already started this')).toHaveCount(0)
  await wizard.create()
  expect(page.url()).not.toBe(undone)
  await expect(page.getByRole('heading', { name: 'Second thoughts is exporting' })).toBeVisible({
    timeout: 20_000,
  })
})
