import { labelOf } from './support/choose'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

test('a Kinesis activation goes from the front door to validated transformations and is found again', async ({
  page,
  axe,
}) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await expect(
    page.getByLabel('Region', { exact: true }).and(page.locator('input')),
    'taken over from the account',
  ).toHaveValue(/^eu-west-1/)
  await wizard.nameTarget({ 'Stream name': 'loyalty-events', Name: 'Holiday loyalty feed' })
  await wizard.selectAudiences(3)
  await wizard.selectAttributes('personalEmail', 2)
  await labelOf(page.getByRole('switch', { name: 'Reuse the profile source' })).click()
  await wizard.create()

  await expect(page.getByRole('heading', { name: 'Holiday loyalty feed is exporting' })).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByRole('heading', { name: /^Seven calls, five round trips/ })).toBeVisible()
  await expect(page.getByText('5 of 5 match what was asked for')).toBeVisible()
  await page.getByRole('tab', { name: 'JSON' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('segmentSelectors')
  await axe()

  await page.getByRole('link', { name: 'Open the dataflow' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Holiday loyalty feed' })).toBeVisible()
  await expect(page.getByText('loyalty-events').first()).toBeVisible()
  await page.getByRole('link', { name: 'All dataflows' }).click()
  await page.getByRole('searchbox', { name: 'Search dataflows' }).fill('loyalty-events')
  await expect(page.getByRole('row', { name: /Holiday loyalty feed/ })).toBeVisible()
  await expect(page).toHaveURL(/search=loyalty-events/)
})

test('an Event Hubs activation takes a pasted connection string apart and ends verified', async ({
  page,
  axe,
}) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Azure Event Hubs')
  await pasteInto(
    page,
    'Namespace',
    'Endpoint=sb://luma-events.servicebus.windows.net/;SharedAccessKeyName=SendOnly;SharedAccessKey=ZTJlLXNhcy1rZXk=;EntityPath=loyalty',
  )
  await expect(page.getByText('Recognized an Event Hubs connection string')).toBeVisible()
  await expect(page.getByLabel('Namespace', { exact: true })).toHaveValue('luma-events')
  await expect(page.getByLabel('SAS key name', { exact: true })).toHaveValue('SendOnly')
  await wizard.next()
  await wizard.isAt('target')
  await expect(page.getByRole('combobox', { name: 'Event hub name' })).toHaveValue('loyalty')
  await wizard.nameTarget({ Name: 'Loyalty to Azure' })
  await wizard.selectAudiences(2)
  await wizard.selectAttributes('email', 1)
  await axe()
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Loyalty to Azure is exporting' })).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByText('3 of 3 match what was asked for')).toBeVisible()
})

test('a stored account is chosen instead of typing keys, and closing the page does not stop the work', async ({
  page,
}) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.chooseStoredAccount()
  await wizard.nameTarget({ 'Stream name': 'luma-extra', Name: 'Extra feed' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('loyalty', 1)
  await wizard.create()
  const address = page.url()
  await page.goto('/dataflows')
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Extra feed is exporting' })).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByText('Reuse the account')).toBeVisible()
})

async function pasteInto(page: import('@playwright/test').Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', pasted)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
