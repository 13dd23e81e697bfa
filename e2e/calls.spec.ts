import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

/** Presses a button that saves a file. */
async function fileOf(page: Page, sheet: Locator, button: string) {
  const downloading = page.waitForEvent('download')
  await sheet.getByRole('button', { name: button }).click()
  const download = await downloading
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test('the calls can be read before they are sent, as they were answered, and taken along as files', async ({
  page,
  axe,
}) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.nameTarget({ 'Stream name': 'loyalty-events', Name: 'Loyalty feed' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('birthDate', 1)

  await page.getByRole('button', { name: 'Show the calls' }).click()
  const sheet = page.getByRole('dialog', { name: 'The calls to Adobe' })
  const calls = sheet.getByRole('list', { name: 'Calls to Adobe' })
  await expect(calls.getByRole('button', { name: /POST|PATCH|GET/ })).toHaveCount(7)
  await calls.getByRole('button', { name: 'Create the dataflow' }).click()
  await expect(calls.getByText('"{{sourceConnectionId}}"')).toBeVisible()
  await expect(calls.getByText('Where profiles come from: one source connection.')).toBeVisible()
  await axe()

  const script = await fileOf(page, sheet, 'Shell script')
  expect(script.name).toBe('loyalty-feed.sh')
  expect(script.text).toMatch(/^#!\/bin\/sh\n/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Show the calls' })).toBeFocused()

  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Loyalty feed is exporting' })).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('button', { name: 'Show the calls' }).click()
  // The sandbox has a profile source, which is reused.
  await expect(calls.getByText('201', { exact: true })).toHaveCount(3)
  await calls.getByRole('button', { name: /^Create the target/ }).click()
  await expect(calls.getByRole('region', { name: /^Answer to “Create the target”, 201/ })).toContainText(
    '"etag"',
  )
  await axe()
})

/** The id of a dataflow that can be edited. */
function editableId(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { items }: { items: { id: string; destination?: string; state: string; audienceCount: number }[] } =
      await (await fetch('/api/dataflows?limit=500')).json()
    const found = items.find(
      ({ destination, state, audienceCount }) =>
        destination === 'amazon-kinesis' && state === 'enabled' && audienceCount > 1,
    )
    return found?.id ?? ''
  })
}

test('the calls of an edit are explained before and after they are sent, and can be taken along as files', async ({
  page,
  axe,
}) => {
  await new Wizard(page).enterDemo()
  const id = await editableId(page)
  await page.goto(`/dataflows/${id}/edit`)
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Gold members to Kinesis')
  await page.getByRole('textbox', { name: 'Stream name' }).fill('gold-members')

  await page.getByRole('button', { name: 'Show the calls' }).click()
  const sheet = page.getByRole('dialog', { name: 'The calls to Adobe' })
  const calls = sheet.getByRole('list', { name: 'Calls to Adobe' })
  await calls.getByRole('button', { name: /^Change the target/ }).click()
  const fields = calls.getByRole('region', { name: 'Fields of “Change the target”' })
  await expect(fields.getByRole('row', { name: /^\/params\/stream Stream name\./ })).toBeVisible()
  await axe()

  const script = await fileOf(page, sheet, 'Shell script')
  expect(script.name).toMatch(/^change-.+\.sh$/)
  expect(script.text).toContain(`/flows/${id}`)
  expect(script.text).toContain('/name "Gold members to Kinesis"')
  expect(script.text).toContain('/params/stream "gold-members"')
  expect(script.text).toContain('The dataflow was changed after these calls were written')
  const collection = await fileOf(page, sheet, 'Postman collection')
  expect(collection.name).toMatch(/^change-.+\.postman_collection\.json$/)
  expect(JSON.parse(collection.text).item.map(({ name }: { name: string }) => name)).toEqual([
    'Sign in',
    'Read the target first',
    'Read the dataflow first',
    'Change the target',
    'Change the dataflow',
    'Read the target back and compare',
    'Read the dataflow back and compare',
  ])
  const environment = await fileOf(page, sheet, 'Postman environment')
  expect(environment.name).toMatch(/^change-.+\.postman_environment\.json$/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Show the calls' })).toBeFocused()

  await page.getByRole('button', { name: 'Send the changes' }).click()
  await expect(page.getByText('Changed and verified')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Show the calls' }).click()
  await expect(calls.getByRole('button', { name: /PATCH/ })).toHaveCount(2)
  await calls.getByRole('button', { name: /^Change the dataflow/ }).click()
  await expect(calls.getByRole('region', { name: /^Answer to “Change the dataflow”, 200/ })).toContainText(
    '"etag"',
  )
  await axe()
  expect((await fileOf(page, sheet, 'Shell script')).name).toBe('change-gold-members-to-kinesis.sh')
})
