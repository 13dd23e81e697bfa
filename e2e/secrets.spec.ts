import { readFile } from 'node:fs/promises'
import { holdRequests } from './support/hold-requests'
import { Ladder } from './support/ladder'
import { logFileOf, serversOf } from './support/servers'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

const canary = 'e2e-canary-9f27c1-secret'

test('a typed secret is in no page, no storage, no address, no answer and no log', async ({ page }) => {
  const addresses: string[] = []
  const answers: Promise<string>[] = []
  const kept: string[] = []
  page.on('request', (request) => {
    addresses.push(request.url())
    if (request.method() === 'PUT') kept.push(request.postData() ?? '')
  })
  page.on('response', (response) => {
    const isText = /json|html|event-stream/.test(response.headers()['content-type'] ?? '')
    if (isText) answers.push(response.text().catch(() => ''))
  })
  const seen = async () => {
    const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
    const cookies = JSON.stringify(await page.context().cookies())
    return { html: await withoutInputs(page), stored, cookies }
  }

  const wizard = new Wizard(page)
  await wizard.enterDemo()
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.fillIn({
    'Access key ID': 'AKIAEXAMPLE123456789',
    'Secret access key': canary,
    Region: 'eu-west-1',
  })
  // The proof ladder is the one request before the activation that carries the secret, in its body.
  await new Ladder(page).test('Test this account')
  await expect(page.getByText('Everything passed', { exact: true })).toBeVisible()
  expect(JSON.stringify(await seen())).not.toContain(canary)
  // While a save is under way the tab remembers what it sent, too.
  const letSaveThrough = await holdRequests(page, 'PUT', '**/api/drafts/*')
  const saving = page.waitForRequest(
    (request) => request.method() === 'PUT' && request.url().includes('/api/drafts/'),
  )
  await wizard.fillIn({ 'Access key ID': 'AKIAEXAMPLE123456780' })
  await saving
  await wizard.fillIn({ 'Access key ID': 'AKIAEXAMPLE123456789' })
  expect((await seen()).stored).toMatch(/unanswered.*AKIAEXAMPLE123456780/s)
  expect((await seen()).stored).not.toContain(canary)
  letSaveThrough()
  await wizard.next()
  await wizard.isAt('target')
  expect((await seen()).stored, 'the draft is kept, without its secret').toContain('AKIAEXAMPLE123456789')
  expect(JSON.stringify(await seen())).not.toContain(canary)
  await wizard.nameTarget({ 'Stream name': 'canary', Name: 'Canary feed' })
  await wizard.selectAudiences(1)
  await wizard.selectAttributes('email', 1)
  await page.getByRole('button', { name: 'Show the calls' }).click()
  await page.getByRole('button', { name: 'Store the account' }).click()
  await expect(page.getByText('{{secretKey}}')).toBeVisible()
  expect(JSON.stringify(await seen())).not.toContain(canary)
  await page.getByRole('button', { name: 'Close' }).click()
  await wizard.create()
  await expect(page.getByRole('heading', { name: 'Canary feed is exporting' })).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('button', { name: 'Show the calls' }).click()
  await page.getByRole('button', { name: /^Store the account/ }).click()
  await expect(page.getByText('{{secretKey}}')).toBeVisible()
  expect(JSON.stringify(await seen())).not.toContain(canary)
  await page.getByRole('button', { name: 'Close' }).click()
  const { items } = (await (await page.request.get('/api/accounts')).json()) as { items: { id: string }[] }
  const passedThrough = await (await page.request.get(`/api/flowservice/connections/${items[0]?.id}`)).text()
  expect(passedThrough).toContain('accessKeyId')
  expect(passedThrough).not.toContain(canary)

  expect(addresses.join('\n')).not.toContain(canary)
  expect(kept.join('\n'), 'the draft is saved, without its secret').toContain('AKIAEXAMPLE123456789')
  expect(kept.join('\n')).not.toContain(canary)
  await page.goto('about:blank')
  expect((await Promise.all(answers)).join('\n')).not.toContain(canary)
  const log = await readFile(logFileOf(serversOf(process.env.E2E_PORT_BASE).demo.port), 'utf8')
  expect(log).toContain('POST /api/activations')
  expect(log).toContain('POST /api/preflight')
  expect(log).not.toContain(canary)
})

/** The page as drawn; what a person is typing at this moment is theirs to see. */
async function withoutInputs(page: import('@playwright/test').Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true)
    if (copy instanceof Element) for (const input of copy.querySelectorAll('input')) input.remove()
    return copy instanceof Element ? copy.outerHTML : ''
  })
}
