import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

/** A new draft for Kinesis at the step of audiences; none is chosen yet. */
async function openAudiences(page: Page): Promise<Wizard> {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.nameTarget({ 'Stream name': 'loyalty-events', Name: 'Loyalty feed' })
  await expect(wizard.rows('Audiences').first()).toBeVisible()
  return wizard
}

/** The same with one audience, at the step of attributes. */
async function openAttributes(page: Page): Promise<Wizard> {
  const wizard = await openAudiences(page)
  await wizard.rows('Audiences').first().click()
  await wizard.next()
  await wizard.isAt('attributes')
  return wizard
}

async function chooseAttribute(wizard: Wizard, path: string): Promise<void> {
  await wizard.searchAttributes(path)
  await wizard.attributes().first().click()
}

function previewOf(page: Page) {
  const panel = page.getByRole('region', { name: 'What lands in the stream' })
  return {
    panel,
    code: panel.getByRole('region', { name: 'The record as JSON' }),
    said: panel.getByRole('status').last(),
    size: async () =>
      Number.parseInt((await panel.getByText(/^[\d,]+ bytes$/).innerText()).replace(',', ''), 10),
    chooseProfile: async (label: string) => {
      await panel.getByRole('button', { name: /Sample profile/ }).click()
      await page.getByRole('option', { name: label }).click()
    },
  }
}

test('what is chosen stands in the record at once, marked as chosen, and the record grows by it', async ({
  page,
  axe,
}) => {
  const wizard = await openAudiences(page)
  const preview = previewOf(page)
  await expect(preview.panel).toContainText('Nothing is sent until you choose an audience and an attribute.')
  const emptySize = await preview.size()

  const row = wizard.rows('Audiences').first()
  await row.click()
  await expect(preview.said).toContainText(/ added\. The record has [\d,]+ bytes\./)
  const chosen = preview.code.getByRole('listitem').filter({ hasText: 'You chose this' })
  await expect(chosen).toHaveCount(1)
  await expect(chosen).toContainText('"realized"')
  expect(await preview.size()).toBeGreaterThan(emptySize)

  await wizard.next()
  await wizard.isAt('attributes')
  await chooseAttribute(wizard, 'personalEmail.address')
  await expect(preview.code).toContainText('"personalEmail": { "address": "ana@example.com" }')
  await expect(preview.said).toContainText('personalEmail.address added.')
  await chooseAttribute(wizard, 'person.name.lastName')
  await expect(preview.code.locator('[data-part="attribute:person.name.lastName"]')).toBeInViewport()
  await axe()

  await wizard.next()
  await wizard.isAt('review')
  await expect(preview.code).toContainText('"lastName": "Ruiz"')
  await expect(preview.code).toContainText('"identityMap"')
})

test('each sample profile shows another record: joining, lacking attributes, leaving, changing', async ({
  page,
}) => {
  const wizard = await openAttributes(page)
  await chooseAttribute(wizard, 'person.name.firstName')
  const preview = previewOf(page)
  const chosenAudience = preview.code.locator('[data-part^="audience:"]').first()

  await expect(chosenAudience).toContainText('"realized"')
  await preview.chooseProfile('A new visitor joins')
  await expect(preview.code).not.toContainText('firstName')
  await expect(preview.panel).toContainText('Missing, because this profile lacks it: person.name.firstName')
  await preview.chooseProfile('Ana leaves')
  await expect(chosenAudience).toContainText('"exited"')
  await expect(preview.code).toContainText('"firstName": "Ana"')
  await preview.chooseProfile('Ana changes')
  await expect(chosenAudience).toContainText('"realized"')
  await expect(preview.said).toContainText('Sample profile: Ana changes.')
})

test('names and timestamps are switched on beside their effect, and are the draft’s own options', async ({
  page,
}) => {
  const wizard = await openAudiences(page)
  await wizard.rows('Audiences').first().click()
  const preview = previewOf(page)
  const plainSize = await preview.size()
  await expect(preview.code).not.toContainText('"name"')
  await preview.panel.getByText('Include audience names').click()
  await expect(preview.code).toContainText('"name": "Newsletter readers"')
  await preview.panel.getByText('Include audience timestamps').click()
  await expect(preview.code).toContainText('"mappingCreatedAt"')
  expect(await preview.size()).toBeGreaterThan(plainSize)
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await wizard.isAt('target')
  await expect(page.getByRole('switch', { name: 'Include audience names' })).toBeChecked()
  await expect(page.getByRole('switch', { name: 'Include audience timestamps' })).toBeChecked()
})

test('the record is copied as it lands, and can be read as a list', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const wizard = await openAudiences(page)
  const row = wizard.rows('Audiences').first()
  await row.click()
  const preview = previewOf(page)
  await preview.panel.getByRole('button', { name: 'Copy record' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(Buffer.byteLength(copied)).toBe(await preview.size())
  expect(JSON.parse(copied)).toMatchObject({ segmentMembership: { ups: {} }, identityMap: {} })

  await preview.panel.getByRole('tab', { name: 'List' }).click()
  const list = preview.panel.getByRole('tabpanel', { name: 'List' })
  await expect(list.getByRole('heading', { name: 'You chose this' })).toBeVisible()
  await expect(list).toContainText('Newsletter readers')
  await expect(list).toContainText('Identity ecid')
})

test('a long list of audiences is folded, its newest end in sight, and unfolds', async ({ page }) => {
  const wizard = await openAudiences(page)
  await wizard.rows('Audiences').first().click()
  // Some rows in between cannot be chosen.
  const ten = page.getByRole('heading', { name: '10 selected', exact: true })
  while (!(await ten.isVisible())) await page.keyboard.press('Shift+ArrowDown')
  const preview = previewOf(page)
  const parts = preview.code.locator('[data-part^="audience:"]').filter({ hasText: 'You chose this' })
  await expect(parts).toHaveCount(6)
  await expect(parts.last()).toBeInViewport()
  await preview.code.getByRole('button', { name: 'Show 4 more audiences' }).click()
  await expect(parts).toHaveCount(10)
  await preview.code.getByRole('button', { name: 'Show fewer audiences' }).click()
  await expect(parts).toHaveCount(6)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the preview meets WCAG 2.2 AA in the ${colorScheme} theme, wide and at 390 px, where it is folded away`, async ({
    page,
    axe,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const wizard = await openAudiences(page)
    await wizard.rows('Audiences').first().click()
    await wizard.rows('Audiences').nth(1).click()
    const preview = previewOf(page)
    await axe()
    await preview.panel.getByRole('tab', { name: 'List' }).click()
    await axe()

    await page.setViewportSize({ width: 390, height: 844 })
    await expect(preview.panel).toBeHidden()
    await page.getByRole('button', { name: 'Show what lands in the stream' }).click()
    await expect(preview.panel).toBeVisible()
    await axe()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)
  })
}
