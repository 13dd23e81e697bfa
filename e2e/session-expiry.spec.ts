import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).and(page.locator('input, textarea'))

async function typeKey(page: Page): Promise<Wizard> {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.fillIn({
    'Access key ID': 'AKIAEXAMPLE123456789',
    'Secret access key': 'e2e-still-in-memory',
    Region: 'eu-west-1',
  })
  await expect(page.getByText(/Saved just now/)).toBeVisible()
  return wizard
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a session that ends is renewed over the page, which keeps what was typed, in the ${colorScheme} theme`, async ({
    page,
    context,
    axe,
    complaints,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const wizard = await typeKey(page)
    await context.clearCookies()
    await wizard.next()
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
    await expect(dialog).toBeVisible()
    await axe()
    await page.setViewportSize({ width: 390, height: 844 })
    await axe()
    await page.setViewportSize({ width: 1280, height: 800 })
    await dialog.getByRole('button', { name: 'Enter the demo again' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(field(page, 'Secret access key')).toHaveValue('e2e-still-in-memory')
    await wizard.next()
    await wizard.isAt('target')
    await wizard.nameTarget({ 'Stream name': 'after-renewal', Name: 'After renewal' })
    await wizard.selectAudiences(1)
    await wizard.selectAttributes('email', 1)
    await wizard.create()
    await expect(page.getByRole('heading', { name: 'After renewal is exporting' })).toBeVisible({
      timeout: 20_000,
    })
    // The requests that were refused are what the browser logs.
    complaints.length = 0
  })
}

test('what could not be saved without a session is saved after signing in again', async ({
  page,
  context,
  complaints,
}) => {
  await typeKey(page)
  const formerAddress = page.url()
  await context.clearCookies()
  await field(page, 'Access key ID').fill('AKIATYPEDAFTERTHEEND')
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await dialog.getByRole('button', { name: 'Enter the demo again' }).click()
  await expect(page.getByText(/Saved just now/)).toBeVisible()
  await page.reload()
  await expect(field(page, 'Access key ID')).toHaveValue('AKIATYPEDAFTERTHEEND')
  // The new session is one of another organization of the demo, in which the draft has another name.
  await page.goto(formerAddress)
  await expect(field(page, 'Access key ID')).toHaveValue('AKIATYPEDAFTERTHEEND')
  await expect(page).not.toHaveURL(formerAddress)
  complaints.length = 0
})

test('whoever does not want to sign in now is asked again by what needs it, and can do it from the banner', async ({
  page,
  context,
  axe,
  complaints,
}) => {
  const wizard = await typeKey(page)
  await context.clearCookies()
  await field(page, 'Access key ID').fill('AKIATYPEDAFTERTHEEND')
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  const banner = page.getByText('Your session has ended.')
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(banner).toBeVisible()
  await axe()
  await field(page, 'Access key ID').fill('AKIATYPEDBEFORENEXT1')
  await wizard.next()
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Sign in again now' }).click()
  await dialog.getByRole('button', { name: 'Enter the demo again' }).click()
  await expect(page.getByText(/Saved just now/)).toBeVisible()
  await expect(banner).toHaveCount(0)
  await expect(field(page, 'Secret access key')).toHaveValue('e2e-still-in-memory')
  complaints.length = 0
})

test('five minutes before the end a banner counts down, and signing in again takes it away', async ({
  page,
  axe,
}) => {
  await page.clock.install()
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  const { expiresAt } = (await (await page.request.get('/api/session')).json()) as { expiresAt: string }
  const banner = page.getByText(/Your session ends in/)
  await expect(banner).toHaveCount(0)
  await page.clock.setSystemTime(Date.parse(expiresAt) - 4.5 * 60_000)
  await page.clock.runFor(6_000)
  await expect(banner).toContainText('5 minutes')
  await axe()
  const before = (await (await page.request.get('/api/session')).json()) as { orgId: string }
  await page.clock.setSystemTime(Date.parse(expiresAt) - 3.5 * 60_000)
  await page.clock.runFor(6_000)
  await expect(banner).toContainText('4 minutes')
  await page.getByRole('button', { name: 'Sign in again now' }).click()
  await page
    .getByRole('dialog', { name: 'Sign in again' })
    .getByRole('button', { name: 'Enter the demo again' })
    .click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.clock.setSystemTime(Date.now())
  await page.clock.runFor(6_000)
  await expect(banner).toHaveCount(0)
  // The same organization: what the visitor did in it is still there.
  expect(await (await page.request.get('/api/session')).json()).toMatchObject({ orgId: before.orgId })
})

test('a tab whose sandbox was switched in another tab acts nowhere before its reader has chosen', async ({
  page,
  axe,
  complaints,
}) => {
  await typeKey(page)
  await page.request.patch('/api/session', { data: { sandbox: 'dev' } })
  await field(page, 'Access key ID').fill('AKIATYPEDSOMEWHERE01')
  const dialog = page.getByRole('alertdialog', { name: 'You are in another sandbox now' })
  await expect(dialog).toContainText('You are signed in to the demo organization, sandbox dev')
  await axe()
  await dialog.getByRole('button', { name: 'Switch back to prod' }).click()
  await expect(page.getByText(/Saved just now/)).toBeVisible()
  await expect(field(page, 'Secret access key')).toHaveValue('e2e-still-in-memory')
  complaints.length = 0
})
