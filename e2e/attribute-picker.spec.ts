import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

async function openPicker(page: Page): Promise<Wizard> {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await page.getByText('Amazon Kinesis', { exact: true }).first().click()
  await page.goto('/activate/attributes')
  await expect(page.getByRole('treegrid', { name: 'Attributes' })).toBeVisible()
  return wizard
}

const rowOf = (page: Page, path: string) => page.locator(`[role=row][data-key="${path}"]`)
const selected = (page: Page, count: number) =>
  expect(page.getByRole('heading', { name: `${count} selected`, exact: true })).toBeVisible()

test('the tree is walked, opened and chosen from by keyboard alone', async ({ page }) => {
  await openPicker(page)
  await page.getByRole('tab', { name: 'Schema' }).focus()
  await page.keyboard.press('Tab')
  await expect(rowOf(page, '_lumaretail')).toBeFocused()
  await page.keyboard.type('home address')
  const home = rowOf(page, 'homeAddress')
  await expect(home).toBeFocused()
  await expect(home).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await expect(home).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  const first = page.locator('[role=row][aria-level="2"]').first()
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await selected(page, 22)
  await expect(home.getByRole('checkbox')).toBeChecked()
  await expect(home).toContainText('22 of 22 selected')
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: 'No attribute selected yet' }).first()).toBeVisible()

  const attributes = page.locator('[role=row][aria-level="2"][aria-selected]')
  await attributes.first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await selected(page, 3)
  await page.keyboard.press('Shift+ArrowUp')
  await selected(page, 2)
  await expect(home).toContainText('2 of 22 selected')

  await page.keyboard.press('ArrowLeft')
  await expect(home).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(home).toHaveAttribute('aria-expanded', 'false')
  await selected(page, 2)
})

test('a search opens what leads to a match, and the selection survives it in its order', async ({ page }) => {
  const wizard = await openPicker(page)
  await wizard.searchAttributes('person.name.lastName')
  await expect(wizard.attributes()).toHaveCount(1)
  await expect(rowOf(page, 'person.name')).toHaveAttribute('aria-expanded', 'true')
  await expect(rowOf(page, 'person.name.lastName').locator('mark').first()).toHaveText('person.name.lastName')
  await rowOf(page, 'person.name.lastName').click()
  await wizard.searchAttributes('homeAddress.city')
  await rowOf(page, 'homeAddress.city').click()
  await wizard.searchAttributes('nothing is called this')
  await expect(page.getByText('Nothing in the schema matches “nothing is called this”')).toBeVisible()
  await page.getByRole('button', { name: 'Clear search' }).click()
  await selected(page, 2)
  await page.getByRole('tab', { name: 'Selected (2)' }).click()
  const chosen = page.getByRole('list', { name: 'Selected attributes' }).getByRole('listitem')
  await expect(chosen.nth(0)).toContainText('person.name.lastName')
  await expect(chosen.nth(1)).toContainText('homeAddress.city')
  await page.getByRole('button', { name: 'Remove person.name.lastName' }).click()
  await expect(page.getByRole('button', { name: 'Remove homeAddress.city' })).toBeFocused()
  await selected(page, 1)
})

test('what cannot be sent is shown, says why, and cannot be selected', async ({ page }) => {
  const wizard = await openPicker(page)
  await wizard.searchAttributes('identityMap')
  const row = rowOf(page, 'identityMap')
  await expect(row).toHaveAccessibleName(/cannot be sent: Every identity of a profile is sent/)
  await expect(row).toContainText('Cannot be sent')
  await row.focus()
  await page.keyboard.press('Space')
  await expect(row).not.toHaveAttribute('aria-selected', /.*/)
  await expect(page.getByRole('region', { name: 'About this row' })).toContainText(
    'Cannot be sent. Every identity of a profile is sent with each record',
  )
  await expect(page.getByRole('heading', { name: 'No attribute selected yet' }).first()).toBeVisible()
})

test('identities and usage labels are marked and explained', async ({ page }) => {
  const wizard = await openPicker(page)
  await wizard.searchAttributes('person.taxId')
  await expect(rowOf(page, 'person.taxId')).toHaveAccessibleName(/C2: may not be exported to a third party/)
  await wizard.searchAttributes('workEmail.address')
  await rowOf(page, 'workEmail.address').focus()
  await expect(rowOf(page, 'workEmail.address')).toContainText('Email')
  await expect(page.getByRole('region', { name: 'About this row' })).toContainText(
    'Identifies a person in the namespace Email',
  )
})

test('the usual attributes come with one press and go with another; an identity is recommended', async ({
  page,
}) => {
  const wizard = await openPicker(page)
  await page.getByRole('button', { name: 'Add these 3' }).click()
  await selected(page, 3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'No attribute selected yet' })).toBeFocused()
  await wizard.searchAttributes('person.birthDate')
  await rowOf(page, 'person.birthDate').click()
  await expect(page.getByText('Add an identity.')).toBeVisible()
  await page.getByRole('button', { name: /^Add _lumaretail\.identification/ }).click()
  await selected(page, 2)
  await expect(page.getByText('Add an identity.')).toBeHidden()
})

test('a typed path is checked: wrong case, unsupported, a group', async ({ page }) => {
  await openPicker(page)
  await page.getByRole('button', { name: 'Add by path' }).click()
  const field = page.getByLabel('Path of an attribute')
  await expect(field).toBeFocused()
  await page.keyboard.type('person.name.lastname')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Did you mean person.name.lastName?')).toBeVisible()
  await expect(field).toHaveValue('person.name.lastname')
  await page.getByRole('button', { name: 'Use person.name.lastName' }).click()
  await selected(page, 1)
  await field.fill('/xdm:personalEmail/xdm:address')
  await field.press('Enter')
  await selected(page, 2)
  await field.fill('segmentMembership.status')
  await field.press('Enter')
  await expect(page.getByText('segmentMembership.status cannot be sent.')).toBeVisible()
  await field.fill('person.name')
  await field.press('Enter')
  await expect(page.getByText('person.name is a group of')).toBeVisible()
  await page.getByRole('button', { name: 'Show the group' }).click()
  await expect(rowOf(page, 'person.name')).toHaveAttribute('aria-expanded', 'true')
})

test('paths are pasted in bulk, and each is accounted for', async ({ page, axe }) => {
  await openPicker(page)
  await page.getByRole('button', { name: 'Paste paths' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste attribute paths' })
  await dialog
    .getByLabel('Paths')
    .fill(
      '["personalEmail.address", "/person/name/lastName", "person.name.firstname", "identityMap", "nope"]',
    )
  await dialog.getByRole('button', { name: 'Check 5 lines' }).click()
  await expect(dialog.getByRole('heading', { name: '2 attributes found' })).toBeFocused()
  await expect(dialog.getByText('identityMap cannot be sent.')).toBeVisible()
  await expect(dialog.getByText('The profile schema has no attribute nope')).toBeVisible()
  await dialog.getByText('person.name.firstName', { exact: true }).click()
  await axe()
  await dialog.getByRole('button', { name: 'Add 3 attributes' }).click()
  await selected(page, 3)
  await expect(page.getByText('Added 3 attributes from the pasted list.')).toBeVisible()
})

test('more than is recommended is asked about first, with the count, and warned of after', async ({
  page,
}) => {
  await openPicker(page)
  const consents = rowOf(page, 'consents').getByRole('checkbox', { name: 'Select all 50 attributes' })
  await page.getByRole('button', { name: 'Add these 3' }).click()
  await consents.press('Space')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('This dataflow would then send 53 attributes.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await selected(page, 3)
  await consents.press('Space')
  await dialog.getByRole('button', { name: 'Add 50 attributes' }).click()
  await selected(page, 53)
  await expect(page.getByText('Adobe recommends at most 50 attributes in one dataflow.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await selected(page, 3)
})

test('the schema is fetched once, however often one comes back', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/profile-schema')) fetched.push(request.url())
  })
  const wizard = await openPicker(page)
  await page.getByRole('link', { name: 'Back' }).click()
  await wizard.isAt('audiences')
  await page.getByRole('link', { name: 'Attributes' }).click()
  await wizard.isAt('attributes')
  await wizard.searchAttributes('email')
  await expect(wizard.attributes().first()).toBeVisible()
  expect(fetched).toHaveLength(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every state of the picker meets WCAG 2.2 AA in the ${colorScheme} theme, and fits 390 px`, async ({
    page,
    axe,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const wizard = await openPicker(page)
    const check = async () => {
      await axe()
      await page.setViewportSize({ width: 390, height: 844 })
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      await expect.poll(overflow).toBeLessThanOrEqual(0)
      await axe()
      await page.setViewportSize({ width: 1440, height: 900 })
    }
    await page.getByRole('button', { name: 'Add these 3' }).click()
    await wizard.searchAttributes('address')
    await wizard.attributes().first().click()
    await check()
    await page.getByRole('button', { name: 'Add by path' }).click()
    await page.keyboard.type('person.name.lastname')
    await page.keyboard.press('Enter')
    await check()
    await page.getByRole('tab', { name: /^Selected/ }).click()
    await check()
  })
}
