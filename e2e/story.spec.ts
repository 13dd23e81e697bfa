import type { Page } from '@playwright/test'
import { chapters } from '@/lib/demo/chapters'
import { Ladder } from './support/ladder'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

/** Opens a chapter as a link to it does, and waits for the panel that says what to watch. */
async function open(page: Page, id: (typeof chapters)[number]['id']): Promise<void> {
  await page.goto(`/demo/${id}`)
  await page.waitForURL((url) => !url.pathname.startsWith('/demo/'))
  const title = chapters.find((chapter) => chapter.id === id)?.title ?? ''
  await expect(page.getByRole('complementary', { name: 'The demo’s story' })).toContainText(title)
}

const createButton = (page: Page) => page.getByRole('button', { name: 'Create and start exporting' })

test('each chapter is one press away on the front door, and can be started over', async ({ page, axe }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Chapter \d:/ })).toHaveCount(chapters.length)
  await axe()
  const opened: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') opened.push(request.url())
  })
  await page.getByRole('button', { name: /^Chapter 1:/ }).dblclick()
  await page.waitForURL('**/activate/destination?draft=*')
  expect(opened.filter((url) => url.includes('/api/demo/chapters/'))).toHaveLength(1)
  await axe()
  const { orgId } = await (await page.request.get('/api/session')).json()
  const first = page.url()
  await page.getByRole('button', { name: 'Start this chapter over' }).click()
  await page.waitForURL((url) => url.pathname === '/activate/destination' && url.href !== first)
  expect((await (await page.request.get('/api/session')).json()).orgId).not.toBe(orgId)
  await page.getByRole('button', { name: 'Next chapter: A wrong key, then the fix' }).click()
  await page.waitForURL('**/activate/account?draft=*')
})

test('chapter 1: the first activation needs nothing but Next', async ({ page }) => {
  await open(page, 'first-activation')
  const wizard = new Wizard(page)
  for (const step of ['account', 'target', 'audiences', 'attributes', 'review']) {
    await wizard.next()
    await wizard.isAt(step)
  }
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Loyalty, last call is exporting' })).toBeVisible()
})

test('chapter 2: a wrong key stops the ladder, another one passes', async ({ page }) => {
  await open(page, 'wrong-key')
  const ladder = new Ladder(page)
  await ladder.tryFailure('Wrong secret access key')
  await ladder.isBrokenAt('signature', 'account.credentials.secretKey')
  await page.getByLabel('Secret access key', { exact: true }).fill('another-secret-of-the-demo')
  await ladder.test()
  await expect(page.getByText('Everything passed', { exact: true })).toBeVisible()
})

test('chapter 3: a failure half way is gone on with', async ({ page }) => {
  await open(page, 'resumed')
  await createButton(page).click()
  await page.waitForURL('**/activations/*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Loyalty, last call is exporting' })).toBeVisible()
})

test('chapter 4: a failure half way is undone, and nothing is left', async ({ page }) => {
  await open(page, 'undone')
  const orphans = async () =>
    (await (await page.request.get('/api/orphans')).json()).items.map(({ id }: { id: string }) => id)
  const before = await orphans()
  await createButton(page).click()
  await page.waitForURL('**/activations/*')
  await page.getByRole('button', { name: 'Undo and delete what was created' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('Undone', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
  expect(await orphans()).toEqual(before)
})

test('chapter 5: what another admin changes meanwhile stays, and so does one’s own change', async ({
  page,
}) => {
  await open(page, 'two-admins')
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('Mine')
  await page.getByRole('button', { name: 'Send the changes' }).click()
  await expect(page.getByText('Somebody else had changed it meanwhile')).toBeVisible()
  await page.getByRole('link', { name: 'Open the dataflow' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Loyalty moments to Kinesis, spring' }),
  ).toBeVisible()
  await expect(page.getByText('Mine', { exact: true }).first()).toBeVisible()
})

test('chapter 6: a bad key never replaces a working one', async ({ page, complaints }) => {
  await open(page, 'key-rotation')
  const wizard = new Wizard(page)
  await page.getByRole('button', { name: 'Enter new credentials' }).click()
  await wizard.fillIn({ 'Access key ID': 'AKIADEMO000000000001', 'Secret access key': 'demo-secret-wrong' })
  await page.getByRole('button', { name: 'Try and replace' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The new credentials do not work' })).toBeVisible({
    timeout: 30_000,
  })
  await wizard.fillIn({ 'Secret access key': 'another-secret-of-the-demo' })
  await page.getByRole('button', { name: 'Try and replace' }).click()
  await expect(page.getByText('The new credentials are in place and work')).toBeVisible({ timeout: 30_000 })
  // The browser logs that the first ones were refused.
  complaints.length = 0
})

test('chapter 7: a policy keeps an attribute inside, and names it', async ({ page, complaints }) => {
  await open(page, 'policy-block')
  await createButton(page).click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toContainText('The policy “Third party export” keeps “person.taxId” inside')
  // The browser logs the refusal.
  complaints.length = 0
})

test('a chapter that does not exist is not found', async ({ page, complaints }) => {
  await page.goto('/demo/no-such-chapter')
  await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible()
  complaints.length = 0
})
