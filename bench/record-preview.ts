import type { Page } from '@playwright/test'
import { Wizard } from '../e2e/support/wizard'
import { recordPreview } from '../lib/activation/record-preview/record-preview'
import { sampleProfiles } from '../lib/activation/record-preview/sample-profile'
import { profileFields } from '../lib/simulator/demo-organization/profile-fields'
import { leafPaths } from '../lib/simulator/demo-organization/testing/leaf-paths'
import { attributeTypeOf } from '../lib/simulator/exported-event/attribute-type'
import { openBrowserStage } from './browser/browser-stage'
import { durationSummary, percentile } from './browser/percentiles'
import { focusNextAttribute, openFullDraft, pressAndWatch } from './browser/watch-record'

/**
 * What rebuilding the preview of a record costs with 250 audiences and 50 attributes, and whether a browser shows an added
 * attribute before the next frame, on the production build. Frames are those of a display of 60 Hz.
 *
 * npm run bench:preview
 */
const frameMs = 1000 / 60
const size = { audiences: 250, attributes: 50 }
const rebuilds = 2_000
const additions = 24

reportRebuilding(false)
reportRebuilding(true)
await reportBrowser()

/** The pure part: selection in, record and printed parts out. */
function reportRebuilding(hasOptions: boolean): void {
  const paths = leafPaths(profileFields)
  const audiences = Array.from({ length: size.audiences }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Audience ${index}`,
  }))
  const options = { includeSegmentNames: hasOptions, includeSegmentTimestamps: hasOptions }
  const durationsMs: number[] = []
  let byteLength = 0
  for (let run = -rebuilds / 4; run < rebuilds; run += 1) {
    // Another attribute each time, as when one is added.
    const start = Math.abs(run) % (paths.length - size.attributes)
    const attributes = paths.slice(start, start + size.attributes)
    const profile = sampleProfiles.joins
    const startedAt = performance.now()
    const preview = recordPreview({
      profile,
      audiences,
      attributes,
      options,
      typeOf: attributeTypeOf,
      nowMs: startedAt,
    })
    // The first quarter only warms the engine up.
    if (run >= 0) durationsMs.push(performance.now() - startedAt)
    byteLength = preview.byteLength
  }
  const share = (part: number) => `${((100 * percentile(durationsMs, part)) / frameMs).toFixed(1)} %`
  const what = hasOptions ? 'rebuild, names and times on' : 'rebuild'
  console.log(`${what.padEnd(28)} ${durationSummary(durationsMs)}; ${byteLength.toLocaleString('en')} bytes`)
  console.log(`${'share of a frame'.padEnd(28)} p50 ${share(0.5)}, p95 ${share(0.95)}`)
}

/** The whole of it: from the key that adds an attribute to the record in the document, and to the paint after it. */
async function reportBrowser(): Promise<void> {
  const stage = await openBrowserStage({ latencyMs: 0 })
  try {
    await openFullDraft(stage.page, size)
    report(await addSome(stage.page))
  } finally {
    await stage.close()
  }
}

async function addSome(page: Page) {
  const seen: Awaited<ReturnType<typeof pressAndWatch>>[] = []
  const wizard = new Wizard(page)
  await wizard.searchAttributes('last')
  await wizard.attributes().first().focus()
  for (let addition = 0; addition < additions; addition += 1) {
    await focusNextAttribute(page)
    seen.push(await pressAndWatch(page, 'Space'))
  }
  return seen
}

function report(seen: Awaited<ReturnType<typeof addSome>>): void {
  const inTime = seen.filter(({ framesBefore }) => framesBefore === 0).length
  const shown = durationSummary(seen.map(({ shownMs }) => shownMs))
  const painted = durationSummary(seen.map(({ paintedMs }) => paintedMs))
  const parts = Math.max(...seen.map(({ elements }) => elements))
  console.log(`${'key to document'.padEnd(28)} ${shown}`)
  console.log(`${'key to paint'.padEnd(28)} ${painted}`)
  console.log(`${'in the first frame'.padEnd(28)} ${inTime} of ${seen.length}`)
  console.log(`${'elements of the preview'.padEnd(28)} ${parts}`)
}
