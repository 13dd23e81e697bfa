import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fiveKinds, kindsAdded } from '@/lib/aep/testing/sandbox-resources'
import { createDatabase } from '@/lib/journal/testing/postgres-server'
import { sevenCalls } from '@/lib/operations/testing/activation-scene'
import { hold } from '@/lib/simulator/testing/hold'
import { ApiClient } from './support/api-client'
import { type AppProcess, createApp } from './support/app-process'
import { openJournalLock } from './support/journal-lock'
import { createStage } from './support/stage'

/**
 * The moment between an answer and its place in the journal is too short to be met from outside, so the journal is made
 * to wait: its table is locked while the answer arrives, and the server is killed while it waits to write.
 */
describe('killed after the answer, before the journal', () => {
  let stage: Awaited<ReturnType<typeof createStage>>
  let app: AppProcess
  let person: ApiClient
  let journal: Awaited<ReturnType<typeof openJournalLock>>

  beforeAll(async () => {
    stage = await createStage()
    const databaseUrl = await createDatabase(inject('databaseServerUrl'), 'kill_before_journal')
    app = await createApp({ ...stage, databaseUrl })
    await app.start()
    journal = await openJournalLock(databaseUrl)
    person = await ApiClient.signIn(app.url, stage.simulator)
  })
  afterAll(async () => {
    await app.kill()
    await journal.close()
    await stage.close()
  })

  async function killAt(call: (typeof sevenCalls)[number][1]): Promise<string> {
    const id = crypto.randomUUID()
    const { reached, letGo } = hold(stage.simulator.faults, call, 'before')
    expect((await person.start(app.url, id)).status).toBe(201)
    await reached
    await journal.lock()
    letGo()
    await journal.waitForWriter()
    await app.kill()
    await journal.unlock()
    await journal.expireLeases()
    await app.start()
    return id
  }

  test.each(sevenCalls)(
    'at the call of %s: resumed, it ends verified and nothing is there twice',
    async (_step, call) => {
      const before = await stage.resources()
      const id = await killAt(call)
      expect((await person.resume(app.url, id)).status).toBe(202)
      expect(await person.readWhenOver(app.url, id)).toMatchObject({ status: 'verified' })
      expect(kindsAdded(before, await stage.resources())).toEqual(fiveKinds)
    },
  )

  test.each(sevenCalls)('at the call of %s: undone, the sandbox is as it was', async (_step, call) => {
    const before = await stage.resources()
    const id = await killAt(call)
    expect((await person.undo(app.url, id)).status).toBe(202)
    expect(await person.readWhenOver(app.url, id)).toMatchObject({ status: 'undone' })
    expect(await stage.resources()).toEqual(before)
  })
})
