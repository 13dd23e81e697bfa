import type { Page } from '@playwright/test'
import { openBrowserStage } from './browser/browser-stage'
import { percentile } from './browser/percentiles'

/**
 * What each page costs its reader: when its largest part is painted, how far things move while it comes, and how much
 * JavaScript it loads. The production build in a real Chromium that was never there before, over a connection throttled
 * to what browsers call fast 4G.
 *
 * npm run bench:pages
 */
const visits = 5
const wantedMs = 1_000
const fast4g = { offline: false, latency: 60, downloadThroughput: 1_125_000, uploadThroughput: 187_500 }

const pages: readonly (readonly [name: string, path: string])[] = [
  ['front door', '/'],
  ['wizard, destination', '/activate/destination'],
  ['wizard, audiences', '/activate/audiences'],
  ['dataflows', '/dataflows'],
  ['accounts', '/accounts'],
  ['activity', '/activity'],
  ['drafts', '/drafts'],
  ['help', '/help'],
]

interface Cost {
  readonly largestPaintMs: number
  readonly shift: number
  readonly scriptKb: number
  readonly scripts: number
}

const stage = await openBrowserStage({ latencyMs: 0 })
try {
  console.log(
    `${'page'.padEnd(22)}${'largest paint'.padStart(14)}${'shift'.padStart(8)}${'JavaScript'.padStart(13)}${'files'.padStart(7)}`,
  )
  for (const [name, path] of pages) {
    // The first visit also finds the server cold.
    const costs: Cost[] = []
    for (let count = 0; count <= visits; count += 1) costs.push(await visit(stage.page, path))
    print(name, costs.slice(1))
  }
} finally {
  await stage.close()
}

async function visit(page: Page, path: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  await session.send('Network.emulateNetworkConditions', fast4g)
  await page.goto('about:blank')
  await page.goto(path, { waitUntil: 'networkidle' })
  // What comes late may still move what is there.
  await page.waitForTimeout(500)
  const cost = await page.evaluate(measure)
  await session.detach()
  return cost
}

/** Runs in the page. */
async function measure(): Promise<Cost> {
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list, observer) => {
        observer.disconnect()
        resolve(list.getEntries())
      }).observe({ type, buffered: true })
      // There may be none.
      setTimeout(() => resolve([]), 200)
    })
  const paints = await entries('largest-contentful-paint')
  const shifts = await entries('layout-shift')
  const scripts = performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => 'initiatorType' in entry)
    .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
  const shiftOf = (entry: PerformanceEntry) =>
    'value' in entry && typeof entry.value === 'number' ? entry.value : 0
  return {
    largestPaintMs: paints.at(-1)?.startTime ?? Number.NaN,
    shift: shifts.reduce((sum, entry) => sum + shiftOf(entry), 0),
    scriptKb: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_024,
    scripts: scripts.length,
  }
}

function print(name: string, costs: readonly Cost[]): void {
  const of = (value: (cost: Cost) => number) => percentile(costs.map(value), 0.5)
  const paintMs = of(({ largestPaintMs }) => largestPaintMs)
  const shift = Math.max(...costs.map((cost) => cost.shift))
  const verdict = paintMs < wantedMs && shift === 0 ? '' : '  NOT as wanted'
  console.log(
    `${name.padEnd(22)}${`${paintMs.toFixed(0)} ms`.padStart(14)}${shift.toFixed(3).padStart(8)}${`${of(({ scriptKb }) => scriptKb).toFixed(0)} kB`.padStart(13)}${of(
      ({ scripts }) => scripts,
    )
      .toFixed(0)
      .padStart(7)}${verdict}`,
  )
}
