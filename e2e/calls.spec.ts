import { readFile } from 'node:fs/promises'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

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

  const downloading = page.waitForEvent('download')
  await sheet.getByRole('button', { name: 'Shell script' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('loyalty-feed.sh')
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^#!\/bin\/sh\n/)
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
