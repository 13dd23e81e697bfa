import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { buildApp } from '../bin/build.mjs'
import { provideChromium } from '../bin/chromium.mjs'
import { createApp } from '../e2e/survival/support/app-process'
import { createStage } from '../e2e/survival/support/stage'
import { namesKept, quietBrowser } from './browser/browser-stage'

/**
 * The list of dataflows of the demo organization in a real Chromium, on the production build, each answer of the platform
 * taking 50 ms. It can be used when React has taken over its first row.
 *
 * npm run bench:console
 */
const latencyMs = 50
const visits = 6
const wantedMs = 1_000

interface Marks {
  readonly seenMs: number
  readonly usableMs: number
  readonly completeMs: number
}

const root = fileURLToPath(new URL('..', import.meta.url))

await buildApp(root)
const calls: string[] = []
let callsOfOne: readonly string[] = []
const stage = await createStage({
  latencyMs: (request) => {
    calls.push(`${request.method} ${new URL(request.url).pathname.split('/').at(-1) ?? ''}`)
    return latencyMs
  },
})
const app = await createApp(stage)
const launch = { executablePath: await provideChromium(root), args: quietBrowser }
const browser = await chromium.launch(launch)
const profileDir = await mkdtemp(join(tmpdir(), 'sluice-bench-profile-'))
try {
  await app.start()
  // Cookies marked Secure are kept on localhost, not on 127.0.0.1 everywhere.
  const baseURL = app.url.replace('127.0.0.1', 'localhost')
  const { orgId, clientId, clientSecret } = stage.simulator
  const credential = { mode: 'credentials', orgId, clientId, clientSecret }
  const page = { baseURL, viewport: { width: 1440, height: 900 } }
  const signIn = async (context: BrowserContext) => {
    await context.request.post('/api/session', { data: credential })
    return context
  }
  const strangers: Marks[] = []
  for (let count = 0; count < visits; count += 1) {
    const context = await signIn(await browser.newContext(page))
    strangers.push(await visit(context))
    await context.close()
  }
  // A profile on disk, as people have one: only there Chromium keeps scripts compiled from one tab to the next.
  const regular = await signIn(await chromium.launchPersistentContext(profileDir, { ...launch, ...page }))
  const regulars: Marks[] = []
  for (let count = 0; count < visits; count += 1) regulars.push(await visit(regular))
  const tab = await regular.newPage()
  await tab.addInitScript(namesKept)
  await tab.addInitScript(watchRows)
  const repeated: Marks[] = []
  for (let count = 0; count < visits; count += 1) repeated.push(await load(tab))
  const followed: number[] = []
  for (let count = 0; count < visits; count += 1) followed.push(await follow(tab))
  await tab.close()
  const floors: number[] = []
  for (let count = 0; count < visits; count += 1) floors.push(await visitEmptiest(regular))
  await regular.close()
  report('a browser with nothing stored, not even from signing in', strangers.slice(1))
  report('a new tab of a browser that was here before', regulars.slice(1))
  report('a tab that was here before', repeated.slice(1))
  print(
    'by its link from another page, usable, median',
    median(followed.slice(1)),
    verdictOf(median(followed.slice(1))),
  )
  // What a page costs here that asks the platform for nothing and shows a sentence: no list can be there sooner.
  print('the emptiest page, usable, median', median(floors.slice(1)))
  // The first visit also finds the server cold: its routes are loaded when they are first asked for.
  print('usable, first visit to a server', strangers[0]?.usableMs ?? Number.NaN)
  reportCalls(callsOfOne)
} finally {
  await browser.close()
  await app.stop()
  await stage.close()
  await rm(profileDir, { recursive: true, force: true })
}

async function visit(context: BrowserContext): Promise<Marks> {
  const page = await context.newPage()
  await page.addInitScript(namesKept)
  await page.addInitScript(watchRows)
  const marks = await load(page)
  await page.close()
  return marks
}

async function load(page: Page): Promise<Marks> {
  calls.length = 0
  await page.goto('/dataflows')
  await complete(page)
  callsOfOne = [...calls]
  return page.evaluate(readMarks)
}

/** Asks seldom, and for the mark alone: what looks for words on the page with each frame would be measured as well. */
async function complete(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('complete').length > 0, undefined, {
    polling: 200,
  })
}

/** From the press of the link to the first row that can be used, in milliseconds. */
async function follow(page: Page): Promise<number> {
  await page.goto('/drafts', { waitUntil: 'networkidle' })
  const pressedAt = await page.evaluate(() => {
    performance.clearMarks()
    const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === 'Dataflows')
    const now = performance.now()
    link?.click()
    return now
  })
  await complete(page)
  return (await page.evaluate(readMarks)).usableMs - pressedAt
}

async function visitEmptiest(context: BrowserContext): Promise<number> {
  const page = await context.newPage()
  await page.addInitScript(namesKept)
  await page.addInitScript(watchRows)
  await page.goto('/drafts')
  await page.waitForFunction(() => performance.getEntriesByName('titled').length > 0)
  const usableMs = await page.evaluate(
    () => performance.getEntriesByName('titled')[0]?.startTime ?? Number.NaN,
  )
  await page.close()
  return usableMs
}

/** Runs in the page: notes when its first row is there, when it can be used, and when all of them have come. */
function watchRows(): void {
  const mark = (name: string) => {
    if (performance.getEntriesByName(name).length === 0) performance.mark(name)
  }
  const look = () => {
    // React has taken an element over, and hears what happens to it, once it has tied its own data to it.
    const isTaken = (element: Element) => Object.keys(element).some((name) => name.startsWith('__reactProps'))
    const row = document.querySelector('[role=rowheader]')
    if (row) mark('seen')
    if (row && isTaken(row)) mark('usable')
    const title = document.querySelector('h1')
    if (title && isTaken(title)) mark('titled')
    const statuses = [...document.querySelectorAll('[role=status]')]
    if (statuses.some(({ textContent }) => /^\d+ shown$/.test(textContent))) mark('complete')
  }
  // Not with each frame: asking for frames would keep the compositor busy, which draws without a graphics card here.
  setInterval(look, 20)
}

function readMarks(): Marks {
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
  return { seenMs: at('seen'), usableMs: at('usable'), completeMs: at('complete') }
}

function report(who: string, measured: readonly Marks[]): void {
  const usableMs = median(measured.map((marks) => marks.usableMs))
  console.log(who)
  print('  rows seen, median', median(measured.map(({ seenMs }) => seenMs)))
  print('  usable, median', usableMs, verdictOf(usableMs))
  print('  all 320 dataflows, median', median(measured.map(({ completeMs }) => completeMs)))
}

function verdictOf(usableMs: number): string {
  return usableMs <= wantedMs ? 'within' : 'NOT within'
}

function reportCalls(platformCalls: readonly string[]): void {
  console.log(`platform calls of a cold list       ${String(platformCalls.length).padStart(6)}`)
  for (const [call, count] of countCalls(platformCalls))
    console.log(`  ${call.padEnd(34)}${String(count).padStart(6)}`)
}

function countCalls(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const call of all) counts.set(call, (counts.get(call) ?? 0) + 1)
  return counts
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function print(what: string, durationMs: number, verdict = ''): void {
  const limit = verdict && `${verdict} ${wantedMs} ms`
  console.log(`${what.padEnd(36)}${durationMs.toFixed(0).padStart(6)} ms  ${limit}`.trimEnd())
}
