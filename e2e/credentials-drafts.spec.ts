import type { Page } from '@playwright/test'
import { clientId, clientSecret, orgId, signIn } from './support/sign-in'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).and(page.locator('input, textarea'))

async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText(/Saved (just now|\d)/)).toBeVisible()
}

/** Journeys of this file share one organization: each has drafts of its own name. */
async function beginDraft(page: Page, name: string): Promise<void> {
  const wizard = new Wizard(page)
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.fillIn({ 'Stream name': 'device-events', Name: name })
  await isSaved(page)
}

test('another device sees the draft, goes on with it, and neither overwrites the other', async ({
  page,
  browser,
  baseURL,
  complaints,
}) => {
  await signIn(page)
  await beginDraft(page, 'Begun on the desk')
  const device = await browser.newContext(baseURL ? { baseURL } : {})
  const phone = await device.newPage()
  await signIn(phone)
  await phone.goto('/drafts')
  await phone.getByRole('link', { name: 'Go on with Begun on the desk' }).click()
  await expect(field(phone, 'Stream name')).toHaveValue('device-events')
  await field(phone, 'Stream name').fill('changed-on-the-phone')
  await isSaved(phone)

  await field(page, 'Name').fill('Changed on the desk')
  await expect(page.getByText('This draft was changed in another tab or on another device')).toBeVisible()
  await expect(page.getByText(/Newer: .*changed-on-the-phone/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep mine in its place' }).click()
  await isSaved(page)
  await page.reload()
  await expect(field(page, 'Name')).toHaveValue('Changed on the desk')
  await device.close()
  // The refused save is what the browser logs.
  complaints.length = 0
})

test('a session that ends is renewed over the page with the secret alone', async ({
  page,
  context,
  axe,
  complaints,
}) => {
  await signIn(page)
  await beginDraft(page, 'Renewed in place')
  await context.clearCookies()
  await field(page, 'Name').fill('Typed after the end')
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  const secret = dialog.getByLabel('Client secret', { exact: true }).and(page.locator('input'))
  await expect(dialog.getByLabel('Organization ID', { exact: true })).toHaveValue(orgId)
  await expect(dialog.getByLabel('Client ID', { exact: true })).toHaveValue(clientId)
  await axe()
  await secret.fill('p8e-wrong')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused()
  await secret.fill(clientSecret)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(field(page, 'Name')).toHaveValue('Typed after the end')
  await isSaved(page)
  await page.reload()
  await expect(field(page, 'Name')).toHaveValue('Typed after the end')
  complaints.length = 0
})
