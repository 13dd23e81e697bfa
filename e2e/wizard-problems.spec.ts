import { holdRequests } from './support/hold-requests'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

test('Next on an unfinished step moves focus to a summary whose items lead to their fields', async ({
  page,
  axe,
}) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.next()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toBeFocused()
  await axe()
  await summary.getByRole('link', { name: 'Enter the secret access key' }).click()
  const field = page.getByLabel('Secret access key', { exact: true })
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(/Enter the secret access key/)
})

test('a stream name with illegal characters is told at its field', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.fillIn({ 'Stream name': 'loyalty events!', Name: 'Feed' })
  await wizard.next()
  await expect(page.getByRole('combobox', { name: 'Stream name' })).toHaveAccessibleDescription(
    /only letters, digits, hyphens, underscores and dots/,
  )
  await expect(page.getByRole('combobox', { name: 'Stream name' })).toHaveValue('loyalty events!')
})

test('after a reload everything is still there but the secret, which is asked for again', async ({
  page,
}) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.nameTarget({ 'Stream name': 'loyalty-events', Name: 'Kept feed' })
  await wizard.selectAudiences(2)
  await wizard.selectAttributes('email', 1)
  await page.reload()
  await expect(page.getByText('Kept feed').first()).toBeVisible()
  await expect(page.getByText('2 audiences', { exact: true })).toBeVisible()
  await expect(page.getByText('Missing: enter it again')).toBeVisible()

  await page.getByRole('button', { name: 'Create and start exporting' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await summary.getByRole('link', { name: 'Enter the secret access key' }).click()
  await wizard.isAt('account')
  await expect(page.getByLabel('Access key ID', { exact: true })).toHaveValue('AKIAEXAMPLE123456789')
  await wizard.fillIn({ 'Secret access key': 'e2e-secret-entered-again' })
  await page.getByRole('button', { name: 'Save and return to review' }).click()
  await wizard.isAt('review')
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Kept feed is exporting' })).toBeVisible({ timeout: 20_000 })
})

test('pressing the last button twice creates one dataflow', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.completeDraft({ name: 'Pressed twice', streamName: 'twice' })
  await page.getByRole('button', { name: 'Create and start exporting' }).dblclick()
  await page.waitForURL('**/activations/*')
  await expect(page.getByRole('heading', { name: 'Pressed twice is exporting' })).toBeVisible({
    timeout: 20_000,
  })
  const activations = await page.request.get('/api/activations')
  expect(await activations.json()).toMatchObject({ items: [{ status: 'verified' }] })
  expect(((await activations.json()) as { items: unknown[] }).items).toHaveLength(1)
})

test('whoever goes on to change something while it is tested first has not asked for that to be created', async ({
  page,
}) => {
  const wizard = new Wizard(page)
  await wizard.completeDraft({ name: 'Second thoughts', streamName: 'second-thoughts' })
  const letTestThrough = await holdRequests(page, 'POST', '**/api/preflight')
  const create = page.getByRole('button', { name: 'Create and start exporting' })
  await create.click()
  await expect(page.getByRole('progressbar', { name: 'Testing first' })).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: /Audiences/ })
    .click()
  await wizard.isAt('audiences')
  const audiences = wizard.rows('Audiences')
  await audiences.nth(1).click()
  await expect(page.getByRole('heading', { name: '2 selected' })).toBeVisible()
  await page.getByRole('link', { name: /Review/ }).click()
  await wizard.isAt('review')
  letTestThrough()
  await expect(page.getByText('Nothing wrong found')).toBeVisible()
  await expect(create).toBeEnabled()
  const { items } = (await (await page.request.get('/api/activations')).json()) as { items: unknown[] }
  expect(items).toEqual([])
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Second thoughts is exporting' })).toBeVisible({
    timeout: 20_000,
  })
})

test('a person without a session is sent to the front door and comes back', async ({ page }) => {
  await page.goto('/dataflows')
  await expect(page.getByText('Sign in to go on')).toBeVisible()
  await page.getByRole('button', { name: 'Enter the demo organization' }).click()
  await page.waitForURL('**/dataflows')
  await expect(page.getByRole('heading', { level: 1, name: 'Dataflows' })).toBeVisible()
})

test('the keyboard alone chooses a destination and selects audiences', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await wizard.isAt('account')
  await page.goto('/activate/audiences')
  const rows = wizard.rows('Audiences')
  await expect(rows.first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search audiences' }).focus()
  // Past the filters, pasting, the two views, sorting, and the choice of everything.
  for (let stop = 0; stop < 6; stop += 1) await page.keyboard.press('Tab')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: '2 selected' })).toBeVisible()
})

test('an audience that is gone meanwhile is told on review and on its step, and nothing is created', async ({
  page,
  complaints,
}) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.chooseStoredAccount()
  await wizard.nameTarget({ 'Stream name': 'late', Name: 'Too late' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('email', 1)
  // Stands in for the days between choosing and creating.
  await page.route('**/api/activations', async (route) => {
    const draft = route.request().postDataJSON() as Record<string, unknown>
    const audiences = [{ id: '00000000-0000-4000-8000-000000000000', name: 'Long gone' }]
    await route.continue({ postData: JSON.stringify({ ...draft, audiences }) })
  })
  await page.getByRole('button', { name: 'Create and start exporting' }).click()
  const message = /The audience “Long gone” does not exist in this sandbox/
  await page.getByRole('alert').getByRole('link', { name: message }).click()
  await wizard.isAt('audiences')
  await expect(page.getByRole('alert').getByRole('link', { name: message })).toBeVisible()
  const activations = (await (await page.request.get('/api/activations')).json()) as { items: unknown[] }
  expect(activations.items).toEqual([])
  // The refused request itself is what the browser logs.
  complaints.length = 0
})

test('a step that was opened before a destination was chosen leads to the choice', async ({ page }) => {
  await new Wizard(page).enterDemo()
  await page.goto('/activate/audiences')
  await expect(page.getByRole('heading', { name: 'Choose a destination first' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Next/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Choose a destination' }).click()
  await page.waitForURL('**/activate/destination')
})
