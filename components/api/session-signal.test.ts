import { beforeEach, expect, test, vi } from 'vitest'
import { requestJson } from './request-json'
import { drawnForSession, onSessionRenewed, reportSessionTrouble, sessionTrouble } from './session-signal'

let isOver = false
let code = 'session-expired'

beforeEach(() => {
  isOver = true
  code = 'session-expired'
  reportSessionTrouble(undefined)
  vi.stubGlobal('fetch', async () =>
    isOver
      ? Response.json({ title: '', status: 401, detail: '', code, requestId: '' }, { status: 401 })
      : Response.json({}),
  )
})

const look = () => requestJson('/api/dataflows/1').catch(() => undefined)
const press = () => requestJson('/api/dataflows/1/disable', { method: 'POST' }).catch(() => undefined)

test('the end of a session that was put off is asked about again by what somebody pressed, not by a look', async () => {
  await look()
  expect(sessionTrouble()).toBe('ended')
  reportSessionTrouble('put-off')
  await look()
  expect(sessionTrouble()).toBe('put-off')
  await press()
  expect(sessionTrouble()).toBe('ended')
})

test('a session that another tab renewed is over no more, and what failed is done again', async () => {
  const renewed = vi.fn<() => void>()
  const forget = onSessionRenewed(renewed)
  reportSessionTrouble('put-off')
  isOver = false
  await look()
  await look()
  expect([sessionTrouble(), renewed.mock.calls.length]).toEqual([undefined, 1])
  forget()
})

test('an answer that was on its way before the end does not say that the session was renewed', async () => {
  isOver = false
  let answer: () => void = () => undefined
  const until = new Promise<void>((resolve) => {
    answer = resolve
  })
  const answerNow = globalThis.fetch
  vi.stubGlobal('fetch', async () => {
    await until
    return Response.json({})
  })
  const early = look()
  vi.stubGlobal('fetch', answerNow)
  isOver = true
  await look()
  reportSessionTrouble('put-off')
  answer()
  await early
  expect(sessionTrouble()).toBe('put-off')
})

test('that our own server answers does not say that Adobe takes the token again', async () => {
  code = 'token-refused'
  await look()
  reportSessionTrouble('put-off')
  isOver = false
  await look()
  expect(sessionTrouble()).toBe('put-off')
})

test('the trouble of a session ends with a page that was drawn for another one', async () => {
  drawnForSession(1_000)
  await look()
  drawnForSession(1_000)
  expect(sessionTrouble()).toBe('ended')
  drawnForSession(2_000)
  expect(sessionTrouble()).toBeUndefined()
})
