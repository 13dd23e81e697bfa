import type { Page } from '@playwright/test'
import { renameElsewhere } from './support/another-admin'
import { choose } from './support/choose'
import { holdRequests } from './support/hold-requests'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

interface Listed {
  readonly id: string
  readonly name: string
  readonly destination?: string
  readonly state: string
  readonly audienceCount: number
  readonly lastRun?: { readonly state: string }
}

async function enter(page: Page): Promise<readonly Listed[]> {
  await new Wizard(page).enterDemo()
  return page.evaluate(async () => {
    const list: { items: Listed[] } = await (await fetch('/api/dataflows?limit=500')).json()
    return list.items
  })
}

function enabledOne(list: readonly Listed[]): Listed {
  const found = list.find(
    ({ destination, state, audienceCount }) =>
      destination === 'amazon-kinesis' && state === 'enabled' && audienceCount > 1,
  )
  if (!found) throw new Error('the demo organization lacks an enabled dataflow to Kinesis')
  return found
}

async function openEditor(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`/dataflows/${id}/edit`)
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
}

const sendingWords = 'until then nothing can be changed here'

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('a dataflow shows its runs, its transformations and its record; an edit is told, sent and verified', async ({
  page,
}) => {
  const dataflow = enabledOne(await enter(page))
  await page.goto(`/dataflows/${dataflow.id}`)
  await expect(page.getByRole('heading', { level: 1, name: dataflow.name })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Records per hour over 24 hours/ })).toBeVisible()
  await page.getByRole('button', { name: 'All runs as a table' }).click()
  await expect(page.getByRole('region', { name: 'All runs' }).getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('radio', { name: '30 days' }).click()
  await expect(page.getByRole('img', { name: /^Records per day over 30 days/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What Adobe holds' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What lands in the stream' })).toBeVisible()
  await expect(page.getByText('Nothing was changed from here yet.')).toBeVisible()

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Edit ${dataflow.name}` })).toBeVisible()
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Renamed in the console')
  await page.getByRole('tab', { name: /^Attributes/ }).click()
  await page.reload()
  await expect(page.getByText('Your changes from before are still here')).toBeVisible()
  await expect(page.getByText(`Rename it from “${dataflow.name}” to “Renamed in the console”`)).toBeVisible()
  await page.getByRole('button', { name: 'As JSON Patch' }).click()
  await expect(page.getByRole('region', { name: /^PATCH \/flows/ })).toContainText('"/name"')
  await page.getByRole('button', { name: 'Send the changes' }).click()
  await expect(page.getByText('Changed and verified')).toBeVisible()
  await page.getByRole('link', { name: 'Open the dataflow' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Renamed in the console' })).toBeVisible()
  await expect(page.getByText(`Renamed it from “${dataflow.name}” to “Renamed in the console”`)).toBeVisible()
})

test('a problem with a field is told and leads to it', async ({ page, complaints }) => {
  const dataflow = enabledOne(await enter(page))
  await page.goto(`/dataflows/${dataflow.id}/edit`)
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await page.getByRole('textbox', { name: 'Stream name' }).fill('not a stream')
  await page.getByRole('tab', { name: /^Audiences/ }).click()
  await page.getByRole('button', { name: 'Send the changes' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toBeVisible()
  await summary.getByRole('link').click()
  await expect(page.getByRole('textbox', { name: 'Stream name' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Stream name' })).toHaveValue('not a stream')
  complaints.length = 0
})

test('nothing can be changed while an edit is sent; the page says so, and the button keeps the focus', async ({
  page,
  axe,
}) => {
  const dataflow = enabledOne(await enter(page))
  await openEditor(page, dataflow.id, 'Sent slowly')
  const letGo = await holdRequests(page, 'PATCH', '**/api/dataflows/*')
  const send = page.getByRole('button', { name: 'Send the changes' })
  await send.click()
  await expect(page.getByText(sendingWords)).toBeVisible()
  await expect(send).toBeFocused()
  // By its id: what is inert has no role.
  await page.locator('#field-name').focus()
  await expect(send).toBeFocused()
  await page.keyboard.type('x')
  await expect(page.locator('#field-name')).toHaveValue('Sent slowly')
  await axe()
  letGo()
  await expect(page.getByText('Changed and verified')).toBeVisible()
  await expect(page.getByText(`Renamed it from “${dataflow.name}” to “Sent slowly”`)).toBeVisible()
})

test('an edit without an answer is over where it is in place, and goes on with what is not', async ({
  page,
  complaints,
}) => {
  const { id } = enabledOne(await enter(page))
  const send = page.getByRole('button', { name: 'Send the changes' })
  const edits = '**/api/dataflows/*'
  await openEditor(page, id, 'Taken, and not answered')
  await page.route(edits, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await send.click()
  await expect(page.getByText('The server did not answer')).toBeVisible()
  await page.unroute(edits)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Edit Taken, and not answered' })).toBeVisible()
  await expect(send).toBeDisabled()

  await openEditor(page, id, 'Never arrived')
  await page.route(edits, (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )
  await send.click()
  await expect(page.getByText('The server did not answer')).toBeVisible()
  await page.unroute(edits)
  await page.reload()
  await expect(page.getByText('They were sent, but no answer came.')).toBeVisible()
  await send.click()
  await expect(page.getByText('Changed and verified')).toBeVisible()
  // What was cut is what the browser logs.
  expect(complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([])
  complaints.length = 0
})

test('a conflict stays in sight while its solution is sent, and a new one takes its place', async ({
  page,
  complaints,
  axe,
}) => {
  const { id } = enabledOne(await enter(page))
  await openEditor(page, id, 'My name for it')
  await renameElsewhere(page, id, 'First name of another')
  await page.getByRole('button', { name: 'Send the changes' }).click()
  const choice = page.getByRole('radiogroup', { name: 'Which name stays?' })
  await expect(choice.getByText('First name of another')).toBeVisible()
  await expect(page.getByText('Nothing was sent, and nothing you typed is lost.')).toBeVisible()
  await page.getByRole('button', { name: 'Show the calls so far' }).click()
  const calls = page.getByRole('dialog').getByRole('list', { name: 'Calls to Adobe' })
  await expect(calls.getByRole('button', { name: /^Read the dataflow/ }).first()).toBeVisible()
  await axe()
  await page.keyboard.press('Escape')
  await choose(choice.getByRole('radio', { name: /^Yours/ }))

  const letGo = await holdRequests(page, 'PATCH', '**/api/dataflows/*')
  const sendSolution = page.getByRole('button', { name: 'Send it like this' })
  await sendSolution.click()
  await expect(page.getByText(sendingWords)).toBeVisible()
  await expect(sendSolution).toBeFocused()
  await expect(choice.getByText('First name of another')).toBeVisible()
  await axe()
  await renameElsewhere(page, id, 'Second name of another')
  letGo()

  await expect(choice.getByText('Second name of another')).toBeVisible()
  await expect(choice.getByText('My name for it')).toBeVisible()
  await expect(sendSolution).toBeDisabled()
  await choose(choice.getByRole('radio', { name: /^Yours/ }))
  await sendSolution.click()
  await expect(page.getByText('Changed and verified')).toBeVisible()
  // The two refusals are what the browser logs.
  expect(complaints.filter((complaint) => complaint.includes('409'))).toHaveLength(2)
  complaints.length = 0
})

test('two dataflows, and one with how it was, are compared in words; the address brings it back', async ({
  page,
}) => {
  const list = await enter(page)
  const one = enabledOne(list)
  const other = list.find(({ id, destination }) => destination && id !== one.id)
  await page.goto(`/dataflows/compare?left=${one.id}&right=${other?.id}`)
  await expect(page.getByRole('heading', { name: 'What differs' })).toBeVisible()
  await expect(page.getByText(/ differ in \d+ places?\./)).toBeVisible()
  await page.goto(`/dataflows/compare?left=${one.id}&right=${one.id}`)
  await expect(page.getByText(/^Nothing: .* are the same/)).toBeVisible()
})

test('a dataflow deleted elsewhere while its page is open says so', async ({ page, complaints }) => {
  const dataflow = enabledOne(await enter(page))
  await page.goto(`/dataflows/${dataflow.id}/edit`)
  await page.getByRole('tab', { name: 'Name and destination' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Too late')
  const status = await page.evaluate(
    async (id) => (await fetch(`/api/flowservice/flows/${id}`, { method: 'DELETE' })).status,
    dataflow.id,
  )
  expect(status).toBeLessThan(300)
  await page.getByRole('button', { name: 'Send the changes' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'no longer exists' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Too late')
  complaints.length = 0
})

/** The pages of the console that are about one thing, each with how it is opened and seen to be there. */
const pages: Readonly<Record<string, (page: Page, list: readonly Listed[]) => Promise<void>>> = {
  'a dataflow': async (page, list) => {
    await page.goto(`/dataflows/${enabledOne(list).id}`)
    await expect(page.getByRole('img', { name: /^Records per hour/ })).toBeVisible()
  },
  'a dataflow to elsewhere': async (page, list) => {
    await page.goto(`/dataflows/${list.find(({ destination }) => !destination)?.id}`)
    await expect(page.getByText('You can read this dataflow here, not change it')).toBeVisible()
  },
  'the editor': async (page, list) => {
    await page.goto(`/dataflows/${enabledOne(list).id}/edit`)
    await page.getByRole('tab', { name: 'Name and destination' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Another name')
    await page.getByRole('button', { name: 'As JSON Patch' }).click()
    await expect(page.getByRole('region', { name: /^PATCH \/flows/ })).toBeVisible()
  },
  'the accounts': async (page) => {
    await page.goto('/accounts')
    await expect(page.getByRole('row').nth(1)).toBeVisible()
  },
  'an account': async (page) => {
    await page.goto('/accounts')
    await page.getByRole('row').nth(1).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Enter new credentials' }).click()
    await expect(page.getByRole('button', { name: 'Try and replace' })).toBeVisible()
  },
  'a comparison': async (page, list) => {
    const one = enabledOne(list)
    const other = list.find(({ id, destination }) => destination && id !== one.id)
    await page.goto(`/dataflows/compare?left=${one.id}&right=${other?.id}`)
    await expect(page.getByRole('heading', { name: 'What differs' })).toBeVisible()
  },
}

for (const [name, open] of Object.entries(pages)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} is accessible and fits 390 px, in the ${colorScheme} theme`, async ({ page, axe }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await open(page, await enter(page))
      for (const width of [1_440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
        await axe()
      }
    })
  }
}
