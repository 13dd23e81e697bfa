import { expect, test } from 'vitest'
import { eventStream } from './event-stream'

test('events carry their number and their JSON on lines of their own, with comments between', async () => {
  const response = eventStream(
    (async function* () {
      yield { sequence: 7, event: { type: 'failed', at: 1 } }
      yield undefined
      yield { sequence: 8, event: { text: 'two\nlines\r\nid: 9' } }
    })(),
  )
  expect(await response.text()).toBe(
    'id: 7\ndata: {"type":"failed","at":1}\n\n' +
      ': still here\n\n' +
      'id: 8\ndata: {"text":"two\\nlines\\r\\nid: 9"}\n\n',
  )
})

test('nobody on the way may keep, change or hold back the stream', async () => {
  const response = eventStream(
    (async function* () {
      yield* []
    })(),
  )
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
})

test('a reader who leaves ends the source', async () => {
  let isOver = false
  const response = eventStream(
    (async function* () {
      try {
        for (let sequence = 1; ; sequence += 1) yield { sequence, event: {} }
      } finally {
        isOver = true
      }
    })(),
  )
  const reader = response.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(isOver).toBe(true)
})

test('a source that fails fails the stream', async () => {
  const response = eventStream(
    (async function* (): AsyncGenerator<undefined> {
      yield undefined
      throw new Error('the journal is gone')
    })(),
  )
  await expect(response.text()).rejects.toThrow('the journal is gone')
})
