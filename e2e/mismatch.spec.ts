import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

test('a read-back that lacks an audience is shown as a mismatch, never as success', async ({ page, axe }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.nameTarget({ 'Stream name': 'loyalty-events', Name: 'Half a feed' })
  await wizard.selectAudiences(2)
  await wizard.selectAttributes('email', 1)

  // The demo's platform never loses anything; the journal's answer is changed on its way to the page instead.
  await page.route('**/api/activations/*/events', async (route) => {
    const response = await route.fetch()
    const events = (await response.text())
      .replace('"isMatch":true', '"isMatch":false')
      .replace('"finding":"match"', '"finding":"missing"')
    await route.fulfill({ response, body: events })
  })
  await wizard.create()

  await expect(
    page.getByRole('heading', { name: 'Half a feed differs from what you asked for' }),
  ).toBeVisible()
  await expect(page.getByText('2 of 3 match what was asked for')).toBeVisible()
  await expect(page.getByText('Missing at Adobe')).toBeVisible()
  await expect(page.getByText('Verified', { exact: true })).toHaveCount(0)
  await axe()
})
