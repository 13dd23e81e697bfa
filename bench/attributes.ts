import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { toSchemaTree } from '../lib/activation/schema-tree'
import { createSchemaSearch, groupsToOpen } from '../lib/activation/search-schema'
import { toProfileSchema } from '../lib/aep/profile-schema'
import { profileFields } from '../lib/simulator/demo-organization/profile-fields'
import { openBrowserStage } from './browser/browser-stage'
import { keyToRender } from './browser/key-to-render'
import { durationSummary } from './browser/percentiles'

/**
 * What choosing among 3,000 attributes costs: searching the tree in this process, from key press to drawn rows in
 * Chromium on the production build, and what the schema weighs. Run with `npm run bench:attributes`.
 */

const searches = [
  'email',
  'person.name',
  'a',
  'loyalty tier',
  '_lumaretail',
  'homeAddress.city',
  'zzz',
  'first name',
]

measureSearch()
await measureBrowser()

/** Each search letter by letter, as it is typed. */
function measureSearch(): void {
  const schema = toProfileSchema(profileFields)
  const startedAt = performance.now()
  const tree = toSchemaTree(schema)
  const find = createSchemaSearch(tree)
  report(
    'laying the tree out',
    `${(performance.now() - startedAt).toFixed(1)} ms, ${tree.entries.length} fields`,
  )
  const durations: number[] = []
  for (let round = 0; round < 5; round += 1) {
    for (const typed of searches.flatMap(prefixes)) {
      const typedAt = performance.now()
      groupsToOpen(find(typed), 150)
      durations.push(performance.now() - typedAt)
    }
  }
  report('searching it', durationSummary(durations))
  const body = JSON.stringify(schema)
  report('schema', `${body.length} bytes, ${gzipSync(body).length} compressed`)
}

async function measureBrowser(): Promise<void> {
  const stage = await openBrowserStage({ latencyMs: 50 })
  try {
    const { page } = stage
    const answers: number[] = []
    page.on('requestfinished', async (request) => {
      if (!request.url().endsWith('/api/profile-schema')) return
      answers.push((await request.sizes()).responseBodySize)
    })
    await page.goto('/activate/destination')
    await page.getByText('Amazon Kinesis', { exact: true }).first().click()
    await page.goto('/activate/attributes')
    await page.getByRole('treegrid', { name: 'Attributes' }).waitFor()
    report('key press to drawn rows', durationSummary(await typeSearches(page)))
    for (let visit = 0; visit < 2; visit += 1) {
      await page.getByRole('link', { name: 'Back' }).click()
      await page.waitForURL('**/activate/audiences*')
      await page.getByRole('link', { name: 'Attributes' }).click()
      await page.getByRole('treegrid', { name: 'Attributes' }).waitFor()
    }
    report(
      'schema over three visits',
      `fetched ${answers.length} time, ${answers.join(', ')} bytes on the wire`,
    )
  } finally {
    await stage.close()
  }
}

async function typeSearches(page: Page): Promise<number[]> {
  const durations: number[] = []
  await page.getByRole('searchbox', { name: 'Search attributes' }).focus()
  const press = async (key: string) =>
    durations.push(
      await keyToRender(page, key, {
        input: 'input[type=search]',
        result: '[data-shown-search]',
        attribute: 'data-shown-search',
      }),
    )
  for (const search of searches) {
    // A blank changes nothing that is shown; it would be measured against the letter before.
    for (const letter of search.replaceAll(' ', '')) await press(letter)
    for (const _letter of search.replaceAll(' ', '')) await press('Backspace')
  }
  return durations
}

function prefixes(search: string): string[] {
  return Array.from(search, (_letter, index) => search.slice(0, index + 1))
}

function report(what: string, figures: string): void {
  console.log(`${what.padEnd(26)} ${figures}`)
}
