import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 })
const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name', exact: true })

/** From the list to the page of a dataflow and to its editor, each of which the browser then goes back to. */
async function renameOne(page: Page, name: string): Promise<{ readonly formerName: string }> {
  await page.goto('/dataflows?state=enabled&destination=amazon-kinesis')
  await page.getByRole('row').getByRole('link').first().click()
  const edit = page.getByRole('link', { name: 'Edit', exact: true })
  await expect(edit).toBeVisible()
  const formerName = (await titleOf(page).textContent()) ?? ''
  await edit.click()
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await nameField(page).fill(name)
  await page.getByRole('button', { name: 'Send the changes' }).click()
  await expect(page.getByText('Changed and verified')).toBeVisible()
  return { formerName }
}

test('pages that one goes back to after an edit show what it made of the dataflow', async ({ page }) => {
  await new Wizard(page).enterDemo()
  await renameOne(page, 'Named before going back')
  await page.getByRole('link', { name: 'Open the dataflow' }).click()
  const title = titleOf(page)
  await expect(title).toHaveText('Named before going back')

  await page.goBack()
  await expect(title).toHaveText('Edit Named before going back')
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await expect(nameField(page)).toHaveValue('Named before going back')

  await page.goBack()
  await expect(title).toHaveText('Named before going back')
})

test('an account that one goes back to knows which of its dataflows was deleted', async ({
  page,
  complaints,
}) => {
  await new Wizard(page).enterDemo()
  await page.goto('/accounts')
  await page.getByRole('row').getByRole('link').first().click()
  const dependents = page.getByRole('region', { name: 'Dataflows that depend on it' }).last()
  const dependent = dependents.getByRole('link').first()
  const name = (await dependent.textContent()) ?? ''
  await dependent.click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('textbox').fill(name)
  await dialog.getByRole('button', { name: 'Delete dataflow' }).click()
  await page.waitForURL(/\/dataflows$/)

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Dataflows that depend on it' })).toBeVisible()
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
  // The browser logs that the page of the deleted dataflow is not there.
  expect(complaints.every((complaint) => complaint.includes('404'))).toBe(true)
  complaints.length = 0
})

test('without a server the page that one goes back to stays as it was', async ({
  page,
  context,
  complaints,
}) => {
  await new Wizard(page).enterDemo()
  const { formerName } = await renameOne(page, 'Named before the network went')
  await context.setOffline(true)
  const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/session'))
  await page.goBack()
  await asked
  await expect(page.getByText('other pages open once the network is back')).toBeVisible()
  await expect(titleOf(page)).toHaveText(formerName)
  await context.setOffline(false)
  complaints.length = 0
})
