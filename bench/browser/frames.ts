import type { Page } from '@playwright/test'
import { percentile } from './percentiles'

/** Does something in the page and returns how long each frame took meanwhile, in milliseconds. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  const recording = await page.evaluateHandle(() => {
    const state = { frames: [] as number[], isOver: false }
    let last = performance.now()
    const tick = (now: number) => {
      state.frames.push(now - last)
      last = now
      if (!state.isOver) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    return state
  })
  await act()
  return recording.evaluate((state) => {
    state.isOver = true
    // The first one began before anything was done.
    return state.frames.slice(1)
  })
}

/**
 * The share of frames that came in time, and the longest. A display of 60 Hz shows one each 16.7 ms; the clock of
 * `requestAnimationFrame` wavers by a fraction of that, so both bounds are told.
 */
export function frameSummary(framesMs: readonly number[]): string {
  const within = (boundMs: number) =>
    `${((100 * framesMs.filter((ms) => ms <= boundMs).length) / framesMs.length).toFixed(1)} %`
  return `${framesMs.length} frames, ${within(16.7)} within 16.7 ms, ${within(20)} within 20 ms, p95 ${percentile(framesMs, 0.95).toFixed(1)} ms, longest ${percentile(framesMs, 1).toFixed(1)} ms`
}
