import { describe, expect, test } from 'vitest'
import { sevenCalls } from '@/lib/operations/testing/activation-scene'
import { hold } from '@/lib/simulator/testing/hold'
import { embeddedApp, moments } from './support/embedded-app'

const { parts, killAt } = embeddedApp()

describe.each(moments)('killed %s', (_words, moment) => {
  test.each(sevenCalls)('at the call of %s: undone, the sandbox is as it was', async (_step, call) => {
    const { stage, app, person } = parts()
    const before = await stage.resources()
    const id = await killAt(call, moment)
    expect((await person.undo(app.url, id)).status).toBe(202)
    expect(await person.readWhenOver(app.url, id)).toMatchObject({ status: 'undone' })
    expect(await stage.resources()).toEqual(before)
  })
})

test('killed while it undoes, it goes on undoing, and the sandbox is as it was', async () => {
  const { stage, app, person } = parts()
  const before = await stage.resources()
  const [, call] = sevenCalls[6] ?? sevenCalls[0] ?? []
  const id = await killAt(call ?? {}, 'before')
  const { reached } = hold(
    stage.simulator.faults,
    { method: 'DELETE', path: /\/targetConnections\// },
    'after',
  )
  await person.undo(app.url, id)
  await reached
  await app.kill()
  await app.start()
  await person.undo(app.url, id)
  expect(await person.readWhenOver(app.url, id)).toMatchObject({ status: 'undone' })
  expect(await stage.resources()).toEqual(before)
})
