import { choose } from './support/choose'
import { Ladder } from './support/ladder'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

// A menu closes when the page still scrolls below it, which nobody is quick enough to notice.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('an account is tested, its streams are offered, and a test record proves the rest', async ({ page }) => {
  const wizard = new Wizard(page)
  const ladder = new Ladder(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.fillIn({
    'Access key ID': 'AKIAEXAMPLE123456789',
    'Secret access key': 'e2e-secret',
    Region: 'eu-west-1',
  })
  await ladder.test('Test this account')
  await expect(page.getByText('Everything passed', { exact: true })).toBeVisible()
  await expect(ladder.rung('signature')).toContainText('AWS accepts the access key.')
  await wizard.next()
  await wizard.isAt('target')

  const stream = page.getByRole('combobox', { name: 'Stream name' })
  await expect(page.getByText(/8 streams found with this key/)).toBeVisible()
  await stream.fill('loyal')
  await page.getByRole('option', { name: 'loyalty-events', exact: true }).click()
  await expect(stream).toHaveValue('loyalty-events')
  await ladder.test('Test this stream')
  await expect(ladder.rung('write')).toContainText('Not tested')
  await expect(page.getByText('Nothing wrong found')).toBeVisible()

  await page.getByRole('button', { name: 'Write a test record' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Write a test record to loyalty-events?' })
  await expect(dialog).toContainText('"sluiceTest": true')
  await ladder.climbs(() => dialog.getByRole('button', { name: 'Write one record' }).click())
  await expect(ladder.rung('test-record')).toContainText('Passed')
  await expect(page.getByRole('button', { name: 'Copy trace ID' })).toBeVisible()
})

test('a typed stream name stays as it was typed, whatever is offered', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await expect(page.getByText(/streams found with this key/)).toBeVisible()
  const stream = page.getByRole('combobox', { name: 'Stream name' })
  await stream.pressSequentially('Loyalty-Events-S')
  await stream.press('Tab')
  await expect(stream).toHaveValue('Loyalty-Events-S')
})

test('an account that fails on the way to the next step is told there, without holding anybody back', async ({
  page,
}) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount('demo-secret-wrong')
  const doubt = page.getByRole('alert').filter({ hasText: 'The account did not pass its test' })
  await expect(doubt).toContainText('this is not its secret access key')
  await doubt.getByRole('link', { name: 'Correct it on its step' }).click()
  await wizard.isAt('account')
  const secret = page.getByLabel('Secret access key', { exact: true })
  await expect(secret).toBeFocused()
  await expect(secret).toHaveAccessibleDescription(/not its secret access key/)
  await secret.fill('another-secret')
  await expect(secret).not.toHaveAccessibleDescription(/not its secret access key/)
  await expect(page.getByText('Outdated')).toBeVisible()
})

test('a climb can be stopped, says where, and gives focus back', async ({ page }) => {
  const wizard = new Wizard(page)
  const ladder = new Ladder(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.fillIn({ 'Stream name': 'loyalty-events' })
  await page.getByRole('button', { name: 'Test this stream' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.locator('li[data-rung]', { hasText: 'Stopped' })).toHaveCount(1)
  await expect(ladder.rung('test-record')).toContainText('Not tested')
  await expect(page.getByRole('button', { name: 'Test again' })).toBeFocused()
})

test('what was proved is outdated as soon as a value changes, and holds again when it is put back', async ({
  page,
}) => {
  const wizard = new Wizard(page)
  const ladder = new Ladder(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Azure Event Hubs')
  await wizard.enterEventHubsAccount()
  await wizard.fillIn({ 'Event hub name': 'loyalty' })
  await ladder.test('Test this event hub')
  await expect(page.getByText('Everything passed', { exact: true })).toBeVisible()
  await wizard.fillIn({ 'Event hub name': 'orders' })
  await expect(page.getByText('Outdated')).toBeVisible()
  await wizard.fillIn({ 'Event hub name': 'loyalty' })
  await expect(page.getByText('Everything passed', { exact: true })).toBeVisible()
})

test('creating climbs first, and a failed rung leads to its step instead', async ({ page, axe }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.nameTarget({ 'Stream name': 'demo-no-such-stream', Name: 'Proved feed' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('email', 1)
  await page.getByRole('button', { name: 'Create and start exporting' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toBeFocused()
  await expect(page.getByRole('button', { name: 'Create anyway' })).toHaveCount(0)
  await axe()
  await summary.getByRole('link', { name: /There is no stream “demo-no-such-stream”/ }).click()
  await wizard.isAt('target')
  await expect(page.getByRole('combobox', { name: 'Stream name' })).toBeFocused()
  await wizard.fillIn({ 'Stream name': 'loyalty-events' })
  await page.getByRole('button', { name: 'Save and return to review' }).click()
  await wizard.isAt('review')
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Proved feed is exporting' })).toBeVisible({
    timeout: 20_000,
  })
})

test('what cannot be told may be created anyway, on request', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Azure Event Hubs')
  await wizard.enterEventHubsAccount({ Namespace: 'demo-network-blocked' })
  await wizard.nameTarget({ 'Event hub name': 'loyalty', Name: 'Unproved feed' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('email', 1)
  await page.getByRole('button', { name: 'Create and start exporting' }).click()
  await expect(page.getByRole('region', { name: 'Results' })).toBeFocused()
  const activations = (await (await page.request.get('/api/activations')).json()) as { items: unknown[] }
  expect(activations.items).toEqual([])
  await page.getByRole('button', { name: 'Create anyway' }).click()
  await expect(page.getByRole('heading', { name: 'Unproved feed is exporting' })).toBeVisible({
    timeout: 20_000,
  })
})

test('a fresh proof is shown on review with its age and not made again', async ({ page }) => {
  const wizard = new Wizard(page)
  const ladder = new Ladder(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.fillIn({ 'Stream name': 'loyalty-events' })
  await ladder.test('Test this stream')
  await wizard.nameTarget({ Name: 'Fresh feed' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('email', 1)
  await expect(page.getByText('Tested just now.')).toBeVisible()
  const climbs: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/preflight')) climbs.push(request.method())
  })
  await wizard.create()
  expect(climbs).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the ladder and its permissions are accessible and fit a phone, ${colorScheme}`, async ({
    page,
    axe,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 390, height: 844 })
    const wizard = new Wizard(page)
    const ladder = new Ladder(page)
    await wizard.enterDemo()
    await wizard.chooseDestination('Amazon Kinesis')
    await ladder.tryFailure('Wrong secret access key')
    await expect(ladder.rung('signature')).toContainText('Failed')
    await page.getByRole('button', { name: 'What the key has to be allowed' }).click()
    await expect(page.getByRole('region', { name: 'IAM policy' })).toContainText('kinesis:ListStreams')
    await axe()
    await page.getByRole('tab', { name: 'Check your IAM policy' }).click()
    await page
      .getByRole('textbox', { name: 'Paste your IAM policy' })
      .fill('{"Statement":{"Effect":"Allow","Action":"kinesis:*","Resource":"*"}}')
    await expect(page.getByText('It allows more than is needed')).toBeVisible()
    await axe()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test('a policy is judged in the page and goes nowhere', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.fillIn({ 'Stream name': 'loyalty-events' })
  await page.getByRole('button', { name: 'What the key has to be allowed' }).click()
  await wizard.fillIn({ 'AWS account ID optional': '123456789012' })
  await expect(page.getByRole('region', { name: 'IAM policy' })).toContainText(
    'arn:aws:kinesis:eu-west-1:123456789012:stream/loyalty-events',
  )
  await page.getByRole('tab', { name: 'Check your IAM policy' }).click()
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.url(), request.postData() ?? ''))
  const field = page.getByRole('textbox', { name: 'Paste your IAM policy' })
  await field.fill('{ "Statement": [\n { "Effect": "Allow" "Action": "kinesis:PutRecord" } ] }')
  await expect(page.getByText(/Line 2, column 22/)).toBeVisible()
  await field.fill(
    JSON.stringify({
      Statement: [
        { Sid: 'Canary', Effect: 'Allow', Action: 'kinesis:Put*', Resource: '*' },
        { Effect: 'Deny', Action: 'kinesis:PutRecords', Resource: '*' },
      ],
    }),
  )
  const permissions = page.getByRole('list', { name: 'Permissions' }).getByRole('listitem')
  await expect(permissions.filter({ hasText: 'kinesis:PutRecords' })).toContainText('Statement 2 denies it')
  await expect(permissions.filter({ hasText: 'kinesis:ListStreams' })).toContainText('Missing')
  expect(bodies.join('\n')).not.toContain('Canary')
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('Canary')
})

test('the keyboard alone tries a failure, reaches the field and puts it right', async ({ page }) => {
  const wizard = new Wizard(page)
  const ladder = new Ladder(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Azure Event Hubs')
  await page.getByRole('button', { name: 'Try a failure' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Wrong SAS')
  await ladder.climbs(() => page.keyboard.press('Enter'))
  await ladder.isBrokenAt('signature', 'account.credentials.sasKey')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('the-right-key=')
  await expect(page.getByText('Outdated')).toBeVisible()
  await page.getByRole('button', { name: 'Test again' }).focus()
  await ladder.climbs(() => page.keyboard.press('Enter'))
  await expect(page.getByText('Everything passed', { exact: true })).toBeVisible()
})

test('a stored account is tried by Adobe, and those in use come first', async ({ page }) => {
  const wizard = new Wizard(page)
  const ladder = new Ladder(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await page.getByText('Use a stored account', { exact: true }).click()
  const accounts = page.getByRole('radiogroup', { name: 'Stored accounts' }).getByRole('radio')
  await expect(accounts.first()).toHaveAccessibleDescription(/used by \d+ dataflow/)
  await choose(accounts.first())
  await ladder.test('Test this account')
  await expect(ladder.rung('signature')).toContainText('Adobe tried the stored credentials just now')
  await wizard.next()
  await wizard.isAt('target')
  await expect(page.getByText('The stream of a stored account cannot be tested here')).toBeVisible()
})
