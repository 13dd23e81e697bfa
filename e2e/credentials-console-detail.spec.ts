import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { emulated } from '@/lib/preflight/testing/emulators'
import { renameElsewhere } from './support/another-admin'
import { choose } from './support/choose'
import { watchPage } from './support/page-complaints'
import { logFileOf, serversOf } from './support/servers'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

const { credentials, simulator } = serversOf(process.env.E2E_PORT_BASE)
/** Their secrets must be found in the requests that carry them, and nowhere else. */
const { secretKey: firstKey, next } = emulated.kinesis

/** An admin of their own, in a browser context of their own. */
async function admin(browser: Browser, baseURL: string | undefined, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  watchPage(page, new URL(baseURL ?? '').host, complaints)
  await signIn(page)
  return page
}

async function makeDataflow(page: Page, name: string): Promise<string> {
  const wizard = new Wizard(page)
  await page.goto('/activate/destination')
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.chooseStoredAccount()
  await wizard.nameTarget({ 'Stream name': 'orders', Name: name })
  await wizard.selectAudiences(2)
  await wizard.selectAttributes('email', 2)
  await wizard.create()
  await expect(page.getByRole('heading', { name: `${name} is exporting` })).toBeVisible({ timeout: 30_000 })
  const found = await page.evaluate(async (wanted) => {
    const list: { items: { id: string; name: string }[] } = await (
      await fetch(`/api/dataflows?search=${encodeURIComponent(wanted)}`)
    ).json()
    return list.items.find((item) => item.name === wanted)?.id
  }, name)
  return found ?? ''
}

async function openEditor(page: Page, id: string): Promise<void> {
  await page.goto(`/dataflows/${id}/edit`)
  await expect(page.getByRole('heading', { name: 'Your changes' })).toBeVisible()
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
}

/** Adds an audience, counted among those that are not in the dataflow yet, and gives its id. */
async function addAudience(page: Page, place: number): Promise<string> {
  const list = page.getByRole('grid', { name: 'Audiences' })
  const free = list.locator('[role=row][aria-selected=false]').nth(place)
  const id = (await free.getAttribute('data-key')) ?? ''
  const row = list.locator(`[role=row][data-key="${id}"]`)
  await row.click()
  await expect(row).toHaveAttribute('aria-selected', 'true')
  return id
}

async function removeAttribute(page: Page, path: string): Promise<void> {
  await page.getByRole('tab', { name: /^Attributes/ }).click()
  await page.getByRole('tab', { name: /^Selected/ }).click()
  await page.getByRole('button', { name: `Remove ${path}`, exact: true }).click()
  await expect(page.getByText(`Remove the attribute ${path}`)).toBeVisible()
}

/** What a dataflow sends, as the platform holds it. */
async function sentBy(page: Page, id: string) {
  const answer = await page.request.get(`/api/dataflows/${id}`)
  const { audiences, attributes } = (await answer.json()) as {
    audiences: { id: string }[]
    attributes: string[]
  }
  return { audiences: audiences.map((audience) => audience.id), attributes }
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send the changes' }).click()
}

test('two admins edit one dataflow: different changes both win, the same one is shown side by side', async ({
  browser,
  baseURL,
  complaints,
}) => {
  const one = await admin(browser, baseURL, complaints)
  const other = await admin(browser, baseURL, complaints)
  const id = await makeDataflow(one, 'Shared feed')
  await openEditor(one, id)
  await openEditor(other, id)
  const before = await sentBy(one, id)
  const [removed = '', ...kept] = before.attributes

  const added = await addAudience(one, 0)
  await one.getByRole('tab', { name: 'Name and destination' }).click()
  await one.getByText('Include audience names').click()
  await send(one)
  await expect(one.getByText('Changed and verified')).toBeVisible()

  // The other one still looks at the version from before.
  const alsoAdded = await addAudience(other, 1)
  await removeAttribute(other, removed)
  await rename(other, 'Renamed feed')
  await expect(other.getByText('Rename it from “Shared feed” to “Renamed feed”')).toBeVisible()
  await send(other)
  await expect(other.getByText('Changed and verified')).toBeVisible()
  await expect(other.getByText('Somebody else had changed it meanwhile')).toBeVisible()
  const after = await sentBy(one, id)
  expect(alsoAdded).not.toBe(added)
  expect(new Set(after.audiences)).toEqual(new Set([...before.audiences, added, alsoAdded]))
  expect(after.attributes).toEqual(kept)

  await openEditor(one, id)
  await openEditor(other, id)
  await rename(one, 'Feed of one')
  await rename(other, 'Feed of the other')
  await send(one)
  await expect(one.getByText('Changed and verified')).toBeVisible()
  await send(other)
  const choice = other.getByRole('radiogroup', { name: 'Which name stays?' })
  await expect(choice.getByText('Feed of one')).toBeVisible()
  await expect(choice.getByText('Feed of the other')).toBeVisible()
  const sendResolved = other.getByRole('button', { name: 'Send it like this' })
  await expect(sendResolved).toBeDisabled()
  await choose(choice.getByRole('radio', { name: /^Yours/ }))
  await sendResolved.click()
  await expect(other.getByText('Changed and verified')).toBeVisible()

  await one.goto(`/dataflows/${id}`)
  await expect(one.getByRole('heading', { level: 1, name: 'Feed of the other' })).toBeVisible()
  await expect(one.getByText('In every record')).toBeVisible()
  // The refused request is what the browser logs.
  const refused = complaints.filter((complaint) => complaint.includes('409'))
  expect(refused).toHaveLength(1)
  complaints.splice(complaints.indexOf(refused[0] ?? ''), 1)
})

test('a conflict that shows while an edit is sent tells what is in place already', async ({
  browser,
  baseURL,
  complaints,
  request,
}) => {
  const page = await admin(browser, baseURL, complaints)
  const id = await makeDataflow(page, 'Feed of a late conflict')
  await openEditor(page, id)
  await rename(page, 'My name for it')
  await page.getByText('Include audience names').click()

  const faults = `${simulator.url}/_simulator/faults`
  // Long enough for somebody else to be faster.
  const fault = { method: 'PATCH', path: `/flows/${id}$`, effect: { kind: 'latency', latencyMs: 9_000 } }
  expect((await request.post(faults, { data: fault })).ok()).toBe(true)
  await send(page)
  // Once nobody waits for the patch any more it is on its way, and that of the target was taken.
  await expect.poll(async () => (await request.get(faults)).text()).not.toContain(id)
  await renameElsewhere(page, id, 'The name of another')

  const choice = page.getByRole('radiogroup', { name: 'Which name stays?' })
  await expect(choice.getByText('The name of another')).toBeVisible()
  await expect(page.getByText(/were sent before this showed, and are in place\. Nothing else/)).toBeVisible()

  // What is in place already is not ahead any more.
  await page.getByRole('button', { name: 'Back to your changes' }).click()
  const ahead = page.getByRole('region', { name: 'What will be different' })
  await expect(ahead.getByText('My name for it')).toBeVisible()
  await expect(ahead.getByRole('listitem')).toHaveCount(1)
  await send(page)
  await choose(choice.getByRole('radio', { name: /^Theirs/ }))
  await page.getByRole('button', { name: 'Send it like this' }).click()
  await expect(page.getByText('Nothing had to be sent')).toBeVisible()
  expect(complaints.filter((complaint) => complaint.includes('409'))).toHaveLength(2)
  expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([])
  complaints.length = 0
})

test('a bad key never replaces a working one, a good one does; an account in use is not deleted', async ({
  page,
  complaints,
}) => {
  await signIn(page)
  const wizard = new Wizard(page)
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount(firstKey)
  await wizard.nameTarget({ 'Stream name': 'orders', Name: 'Feed of a rotated key' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('email', 1)
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Feed of a rotated key is exporting' })).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('link', { name: 'Open the dataflow' }).click()
  await page.getByRole('region', { name: 'Details' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Replace the credentials' })).toBeVisible()
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('Adobe can connect with these credentials')).toBeVisible()

  await page.getByRole('button', { name: 'Enter new credentials' }).click()
  await wizard.fillIn({
    'Access key ID': next.accessKeyId,
    'Secret access key': 'a-secret-that-was-revoked',
  })
  await page.getByRole('button', { name: 'Try and replace' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'The new credentials do not work' })
  await expect(refusal).toBeVisible({ timeout: 40_000 })
  await expect(refusal).toContainText('Nothing was changed')
  await expect(page.getByLabel('Access key ID', { exact: true })).toHaveValue(next.accessKeyId)

  await wizard.fillIn({ 'Secret access key': next.secretKey })
  await page.getByRole('button', { name: 'Try and replace' }).click()
  await expect(page.getByText('The new credentials are in place and work')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(/dataflows? export with them from now on/)).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(next.accessKeyId.slice(-4)).first()).toBeVisible()
  const traces = [
    await page.content(),
    await page.evaluate(() => JSON.stringify([localStorage, sessionStorage])),
    await page.evaluate(async () => (await fetch('/api/audit?limit=200')).text()),
    await readFile(logFileOf(credentials.port), 'utf8'),
  ].join()
  for (const secret of [firstKey, next.secretKey]) expect(traces).not.toContain(secret)

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText(/It is in use by \d+ dataflows?/)).toBeVisible()
  const refused = complaints.filter((complaint) => complaint.includes('422'))
  expect(refused).toHaveLength(1)
  complaints.splice(complaints.indexOf(refused[0] ?? ''), 1)
})
