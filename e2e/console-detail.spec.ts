import type { Page } from '@playwright/test'
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
