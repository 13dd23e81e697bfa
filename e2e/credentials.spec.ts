import { emulated } from '@/lib/preflight/testing/emulators'
import { createSimulator } from '@/lib/simulator/simulator'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

const { orgId, clientId, clientSecret } = createSimulator()
const own = { 'Organization ID': orgId, 'Client ID': clientId, 'Client secret': clientSecret }

test('with real credentials over real HTTP, a Kinesis activation ends verified', async ({ page }) => {
  const wizard = new Wizard(page)
  await page.goto('/')
  await wizard.fillIn(own)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/activate/destination')
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount(emulated.kinesis.secretKey)
  await wizard.nameTarget({ 'Stream name': 'orders', Name: 'Orders over HTTP' })
  await wizard.selectAudiences(2)
  await wizard.selectAttributes('email', 2)
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Orders over HTTP is exporting' })).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByText('4 of 4 match what was asked for')).toBeVisible()
})

for (const { what, values, message, field } of [
  {
    what: 'a wrong client secret',
    values: { 'Client secret': 'p8e-wrong' },
    message: /did not accept this client ID and client secret/,
    field: 'Client secret',
  },
  {
    what: 'a wrong organization',
    values: { 'Organization ID': 'AAAAAAAAAAAAAAAAAAAAAAAA@AdobeOrg' },
    message: /no access to this organization/,
    field: 'Organization ID',
  },
  {
    what: 'an organization ID without its end',
    values: { 'Organization ID': '5F1C0DE0' },
    message: /ends with @AdobeOrg/,
    field: 'Organization ID',
  },
  {
    what: 'an unknown sandbox',
    values: { 'Sandbox optional': 'nope' },
    message: /no such sandbox/,
    field: 'Sandbox optional',
  },
]) {
  test(`${what} is told at its field, and what was typed stays`, async ({ page, complaints }) => {
    await page.goto('/')
    await new Wizard(page).fillIn({ ...own, ...values })
    await page.getByRole('button', { name: 'Sign in' }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await expect(summary).toBeFocused()
    await summary.getByRole('link', { name: message }).click()
    const input = page.getByLabel(field, { exact: true }).and(page.locator('input'))
    await expect(input).toBeFocused()
    await expect(input).toHaveAccessibleDescription(message)
    await expect(page.getByLabel('Client ID', { exact: true })).toHaveValue(clientId)
    // The refused request itself is what the browser logs.
    complaints.length = 0
  })
}
