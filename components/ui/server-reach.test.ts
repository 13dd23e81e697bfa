import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const lookAgainMs = 3_000

/** A page in a browser of its own, whose server answers or not as `answers` says. */
async function setup({ onLine = true } = {}) {
  const browser = { onLine }
  const server = { answers: true, status: 200 }
  const ask = vi.fn<() => Promise<Response>>(async () => {
    if (!server.answers) throw new TypeError('Failed to fetch')
    return new Response(null, { status: server.status })
  })
  vi.stubGlobal('navigator', browser)
  vi.stubGlobal('fetch', ask)
  vi.resetModules()
  return { browser, server, ask, page: await import('./server-reach') }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('with a network and no failure a press costs no question', async () => {
  const { page, ask } = await setup()
  expect(await page.isServerAway()).toBe(false)
  expect(ask).not.toHaveBeenCalled()
})

test('without a network the server is asked: one on the same machine still answers', async () => {
  const { page, server } = await setup({ onLine: false })
  expect(await page.isServerAway()).toBe(false)
  server.answers = false
  expect(await page.isServerAway()).toBe(true)
  expect(page.serverReach()).toEqual({ isAway: true, hasNetwork: false, heldPresses: 1 })
})

test('a server that failed somebody is asked, network or not, and each press that is held back is counted', async () => {
  const { page, server } = await setup()
  server.answers = false
  expect(await page.isServerAway({ isDoubted: true })).toBe(true)
  expect(await page.isServerAway()).toBe(true)
  expect(page.serverReach()).toEqual({ isAway: true, hasNetwork: true, heldPresses: 2 })
})

test('a proxy that answers in the place of the server is no server', async () => {
  const { page, server } = await setup()
  server.status = 502
  expect(await page.isServerAway({ isDoubted: true })).toBe(true)
})

test('while it is away and somebody watches it is asked again, and its return is told once', async () => {
  const { page, server, ask } = await setup()
  const listener = vi.fn<() => void>()
  page.onServerReach(listener)
  server.answers = false
  page.doubtServer()
  await vi.advanceTimersByTimeAsync(0)
  expect(page.serverReach().isAway).toBe(true)
  await vi.advanceTimersByTimeAsync(2 * lookAgainMs)
  expect(ask).toHaveBeenCalledTimes(3)
  server.answers = true
  await vi.advanceTimersByTimeAsync(lookAgainMs)
  expect(page.serverReach().isAway).toBe(false)
  const told = listener.mock.calls.length
  await vi.advanceTimersByTimeAsync(10 * lookAgainMs)
  expect(listener).toHaveBeenCalledTimes(told)
  expect(ask).toHaveBeenCalledTimes(4)
})

test('a failure that nobody watches is not looked into', async () => {
  const { page, ask } = await setup()
  page.doubtServer()
  await vi.advanceTimersByTimeAsync(lookAgainMs)
  expect(ask).not.toHaveBeenCalled()
})

test('many failures at once ask one question', async () => {
  const { page, ask } = await setup()
  page.onServerReach(() => undefined)
  for (let count = 0; count < 5; count += 1) page.doubtServer()
  await vi.advanceTimersByTimeAsync(0)
  expect(ask).toHaveBeenCalledTimes(1)
})
