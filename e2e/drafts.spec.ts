import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

/** Up to the third step, with a key that was typed and a stream that has a name. */
async function beginDraft(page: Page, name: string): Promise<Wizard> {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.fillIn({ 'Stream name': 'draft-events', Name: name })
  await isSaved(page)
  return wizard
}

async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText(/Saved (just now|\d)/)).toBeVisible()
}

const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).and(page.locator('input, textarea'))

test('a reload, the way back and a closed tab lose nothing but secrets, which are asked for again', async ({
  page,
  context,
}) => {
  await beginDraft(page, 'Survivor')
  await page.reload()
  await expect(field(page, 'Name')).toHaveValue('Survivor')
  await page.goBack()
  await expect(field(page, 'Access key ID')).toHaveValue('AKIAEXAMPLE123456789')
  await expect(field(page, 'Secret access key')).toHaveValue('')
  await expect(field(page, 'Secret access key')).toHaveAccessibleDescription(
    'Keys are never saved. Enter the secret access key again.',
  )
  await page.close()

  const again = await context.newPage()
  await again.goto('/activate')
  await again
    .getByRole('region', { name: 'Go on with a draft' })
    .getByRole('link', { name: 'Survivor' })
    .click()
  await new Wizard(again).isAt('target')
  await expect(field(again, 'Stream name')).toHaveValue('draft-events')
})

test('what is typed without a network is kept in the tab, and saved when it is back', async ({
  page,
  context,
  complaints,
}) => {
  await beginDraft(page, 'Online')
  await context.setOffline(true)
  await field(page, 'Name').fill('Typed offline')
  await expect(page.getByText('Not saved: will try again').first()).toBeVisible()
  await context.setOffline(false)
  // It is tried again by itself too, which may be faster than the press.
  await page
    .getByRole('button', { name: 'Try now' })
    .or(page.getByText(/Saved (just now|\d)/))
    .click()
  await isSaved(page)
  const { items } = (await (await page.request.get('/api/drafts')).json()) as { items: { name: string }[] }
  expect(items.map(({ name }) => name)).toEqual(['Typed offline'])
  // The requests that could not leave are what the browser logs.
  complaints.length = 0
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`drafts are listed, gone on with, discarded and brought back, in the ${colorScheme} theme`, async ({
    page,
    axe,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await beginDraft(page, 'First feed')
    await page.goto('/activate/destination')
    await page.getByRole('button', { name: 'Start a new draft' }).click()
    await expect(page.getByText('Saved as a draft once you begin')).toBeVisible()
    await axe()
    await page.getByText('Azure Event Hubs', { exact: true }).first().click()
    await isSaved(page)
    await page.getByRole('link', { name: 'Drafts', exact: true }).click()
    await expect(page.getByRole('heading', { name: '2 drafts' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'First feed' })).toContainText('step 3 of 6')
    await axe()
    await page.setViewportSize({ width: 390, height: 844 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)

    await page.getByRole('button', { name: 'Discard First feed' }).click()
    const undo = page.getByRole('button', { name: 'Undo discarding First feed' })
    await expect(undo).toBeFocused()
    await axe()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Go on with First feed' })).toBeFocused()
    await page.keyboard.press('Enter')
    await new Wizard(page).isAt('target')
    await expect(field(page, 'Name')).toHaveValue('First feed')
  })
}

test('two tabs on one draft notice each other, and neither loses what was typed', async ({
  page,
  context,
  axe,
}) => {
  await beginDraft(page, 'Shared')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(field(other, 'Name')).toHaveValue('Shared')

  await field(page, 'Name').fill('From the first tab')
  await isSaved(page)
  const notice = other.getByText('This draft was changed in another tab or on another device')
  await expect(notice).toBeVisible()
  await expect(other.getByText('Newer: From the first tab')).toBeVisible()
  await field(other, 'Name').fill('From the second tab')
  await expect(other.getByText('Yours: From the second tab')).toBeVisible()
  await other.bringToFront()
  await other.getByRole('button', { name: 'Keep mine as a new draft' }).click()
  await isSaved(other)
  await page.bringToFront()
  await axe()
  const { items } = (await (await page.request.get('/api/drafts')).json()) as { items: { name: string }[] }
  expect(items.map(({ name }) => name).toSorted()).toEqual(['From the first tab', 'From the second tab'])
})

test('the newer version can be taken over, and keys that were typed stay', async ({ page, context }) => {
  await beginDraft(page, 'Taken over')
  await page.goBack()
  await field(page, 'Secret access key').fill('e2e-typed-in-this-tab')
  const other = await context.newPage()
  await other.goto(page.url())
  await field(other, 'Access key ID').fill('AKIAFROMTHEOTHERTAB1')
  await isSaved(other)
  await expect(page.getByText('Newer: AKIAFROMTHEOTHERTAB1')).toBeVisible()
  await expect(page.getByText('e2e-typed-in-this-tab')).toHaveCount(0)
  await page.getByRole('button', { name: 'Use the newer version' }).click()
  await expect(field(page, 'Access key ID')).toHaveValue('AKIAFROMTHEOTHERTAB1')
  await expect(field(page, 'Secret access key')).toHaveValue('e2e-typed-in-this-tab')
})

test('switching the sandbox asks first, and the draft waits where it was begun', async ({ page, axe }) => {
  await beginDraft(page, 'Left behind')
  const switchTo = async (from: string, title: RegExp) => {
    await page.getByRole('button', { name: new RegExp(`sandbox ${from}. Switch`) }).click()
    await page.getByRole('menuitemradio', { name: title }).click()
  }
  await switchTo('prod', /Development/)
  const question = page.getByRole('alertdialog', { name: 'Switch to dev and leave your draft?' })
  await expect(question).toContainText('“Left behind” stays in prod')
  await axe()
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(field(page, 'Name')).toHaveValue('Left behind')
  await switchTo('prod', /Development/)
  await question.getByRole('button', { name: 'Switch to dev' }).click()
  await page.getByRole('button', { name: /sandbox dev. Switch/ }).waitFor()
  await expect(page.getByRole('heading', { name: 'Choose where to send audiences' })).toBeVisible()
  await page.goto('/drafts')
  await expect(page.getByRole('heading', { name: 'No drafts in this sandbox' })).toBeVisible()
  // Nothing is open here, so nothing is asked.
  await switchTo('dev', /Production/)
  await page.getByRole('button', { name: /sandbox prod. Switch/ }).waitFor()
  await page.goto('/drafts')
  await expect(page.getByRole('link', { name: 'Go on with Left behind' })).toBeVisible()
})

test('a full sandbox says so at the beginning and on review, and refuses before anything is created', async ({
  page,
  axe,
  complaints,
}) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await page.request.patch('/api/session', { data: { sandbox: 'stage' } })
  await page.goto('/activate/destination')
  await expect(page.getByRole('meter', { name: 'Destinations in sandbox stage' })).toContainText('100 of 100')
  await expect(page.getByText('This sandbox is full')).toBeVisible()
  await axe()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.chooseStoredAccount()
  await wizard.nameTarget({ 'Stream name': 'one-too-many', Name: 'One too many' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('email', 1)
  await expect(page.getByText('This sandbox is full')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create and start exporting' })).toBeDisabled()
  await axe()
  await page.getByRole('link', { name: 'All dataflows' }).click()
  await page.waitForURL('**/dataflows*')

  const draft = (await (await page.request.get('/api/audiences?limit=50')).json()) as {
    items: { id: string; name: string; unavailableReason?: string }[]
  }
  const audience = draft.items.find(({ unavailableReason }) => !unavailableReason)
  const accounts = (await (await page.request.get('/api/accounts?destination=amazon-kinesis')).json()) as {
    items: { id: string }[]
  }
  const refused = await page.request.post('/api/activations', {
    data: {
      destination: 'amazon-kinesis',
      name: 'One too many',
      account: { kind: 'existing', connectionId: accounts.items[0]?.id },
      target: { stream: 'one-too-many', region: 'eu-west-1' },
      audiences: [{ id: audience?.id, name: audience?.name }],
      attributes: ['personalEmail.address'],
    },
  })
  expect(refused.status()).toBe(409)
  expect(await refused.json()).toMatchObject({ code: 'destination-limit' })
  complaints.length = 0
})
