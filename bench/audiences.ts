import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { openBrowserStage } from './browser/browser-stage'
import { frameSummary, framesDuring } from './browser/frames'
import { keyToRender } from './browser/key-to-render'
import { durationSummary } from './browser/percentiles'

const input = 'input[type=search]'
const rendering = { input, result: '[data-shown-for]', attribute: 'data-shown-for' }
const searches = ['loyal', 'cart', 'munich', 'running', 'platinum', 'store', 'spring', 'first purchase']
const wheelSteps = 240

/**
 * The audience picker over 12,000 audiences: from a key to the result on the screen, scrolling, and what the page holds. The
 * production build in a real Chromium, the simulator behind it taking 50 ms for each answer.
 *
 * npm run bench:audiences
 */
const platformLatencyMs = 50

const stage = await openBrowserStage({ latencyMs: platformLatencyMs })
try {
  const { page } = stage
  const openedAt = performance.now()
  await openStep(page)
  console.log(`first rows on the screen      ${sinceMs(openedAt)} ms after the wizard was opened`)
  await untilRead(page)
  console.log(`all audiences and sizes read  ${sinceMs(openedAt)} ms after it`)
  await measureTyping(page)
  await measureScrolling(page)
} finally {
  await stage.close()
}

function sinceMs(startedAt: number): number {
  return Math.round(performance.now() - startedAt)
}

async function openStep(page: Page): Promise<void> {
  await page.goto('/activate/destination')
  await page.getByText('Amazon Kinesis', { exact: true }).first().click()
  await page.goto('/activate/audiences')
  await page.locator('[data-shown-for] [role=row] input').first().waitFor({ state: 'attached' })
}

async function untilRead(page: Page): Promise<void> {
  for (;;) {
    const answer = await page.request.get('/api/audiences/reading')
    const reading = (await answer.json()) as { index: { status: string }; sizes: string; sentTo: string }
    if ([reading.index.status, reading.sizes, reading.sentTo].every((status) => status === 'ready')) break
    await sleep(100)
  }
  // The page learns of it at its next question.
  await sleep(2_000)
}

async function measureTyping(page: Page): Promise<void> {
  await page.locator(input).focus()
  const durationsMs: number[] = []
  for (const search of searches) {
    for (const key of search) {
      if (key === ' ') await page.keyboard.press('Space')
      else durationsMs.push(await keyToRender(page, key, rendering))
      await sleep(120)
    }
    await page.locator(input).fill('')
    await sleep(400)
  }
  console.log(`key to rendered result        ${durationSummary(durationsMs)}`)
}

async function measureScrolling(page: Page): Promise<void> {
  const list = page.getByRole('grid', { name: 'Audiences', exact: true })
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length)
  const box = await list.boundingBox()
  if (!box) throw new Error('the list is not on the screen')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  console.log(`elements of the page, at the top     ${await nodes()}`)
  const frames = await framesDuring(page, async () => {
    for (let step = 0; step < wheelSteps; step += 1) {
      await page.mouse.wheel(0, 240)
      await sleep(16)
    }
  })
  console.log(`scrolling while pages load    ${frameSummary(frames)}`)
  console.log(`elements of the page, further down   ${await nodes()}`)
  await loadAll(page)
  console.log(`elements of the page, at the end     ${await nodes()}`)
  const back = await framesDuring(page, async () => {
    for (let step = 0; step < wheelSteps; step += 1) {
      await page.mouse.wheel(0, -240)
      await sleep(16)
    }
  })
  console.log(`scrolling with all loaded     ${frameSummary(back)}`)
  await replaceByPlainRows(page)
  const plain = await framesDuring(page, async () => {
    for (let step = 0; step < wheelSteps; step += 1) {
      await page.mouse.wheel(0, 240)
      await sleep(16)
    }
  })
  console.log(`the same rows, drawn once     ${frameSummary(plain)}`)
}

/** What this machine does without any of our code: copies of the rows, all in the document, in the same box. */
async function replaceByPlainRows(page: Page): Promise<void> {
  await page.evaluate((count) => {
    const grid = document.querySelector('[data-shown-for] [role=grid]')
    const body = grid?.querySelector('[role=rowgroup]')
    const rows = [...(body?.children ?? [])]
    if (!grid || !(body instanceof HTMLElement) || rows.length === 0) throw new Error('the list is gone')
    const heightPx = rows[0]?.getBoundingClientRect().height ?? 0
    const plain = body.cloneNode(false) as HTMLElement
    plain.style.height = `${count * heightPx}px`
    for (let index = 0; index < count; index += 1) {
      const copy = rows[index % rows.length]?.cloneNode(true) as HTMLElement
      copy.style.top = `${index * heightPx}px`
      plain.append(copy)
    }
    const box = grid.cloneNode(false) as HTMLElement
    box.append(plain)
    grid.replaceWith(box)
    box.scrollTop = 0
  }, 1_000)
}

/** Goes to the end again and again until there is no more. */
async function loadAll(page: Page): Promise<void> {
  for (let rounds = 0; rounds < 400; rounds += 1) {
    const isAtEnd = await page.evaluate(() => {
      const grid = document.querySelector('[data-shown-for] [role=grid]')
      if (!grid) throw new Error('the list is gone')
      grid.scrollTop = grid.scrollHeight
      return Number(grid.getAttribute('aria-rowcount')) >= 12_000
    })
    if (isAtEnd) return
    await sleep(60)
  }
}
