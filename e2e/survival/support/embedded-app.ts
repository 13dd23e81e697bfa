import { afterAll, beforeAll, expect } from 'vitest'
import type { sevenCalls } from '@/lib/operations/testing/activation-scene'
import { hold } from '@/lib/simulator/testing/hold'
import { ApiClient } from './api-client'
import { type AppProcess, createApp } from './app-process'
import { createStage } from './stage'

/** The moments of a call at which a server with an embedded journal can be killed from outside. */
export const moments = [
  ['before the platform acts', 'before'],
  ['after the platform acted, before its answer', 'after'],
] as const

/** A server with the embedded journal, started before the tests of a file; one directory through all its lives. */
export function embeddedApp() {
  let stage: Awaited<ReturnType<typeof createStage>> | undefined
  let app: AppProcess | undefined
  let person: ApiClient | undefined

  beforeAll(async () => {
    stage = await createStage()
    app = await createApp(stage)
    await app.start()
    person = await ApiClient.signIn(app.url, stage.simulator)
  })
  afterAll(async () => {
    await app?.kill()
    await stage?.close()
  })

  const parts = () => {
    if (!stage || !app || !person) throw new TypeError('used before the tests began')
    return { stage, app, person }
  }
  return {
    parts,
    /** Leaves an activation whose server was killed at a moment of one call; the server is started again. */
    killAt: async (call: (typeof sevenCalls)[number][1], moment: 'before' | 'after'): Promise<string> => {
      const { stage: at, app: server, person: who } = parts()
      const id = crypto.randomUUID()
      const { reached } = hold(at.simulator.faults, call, moment)
      expect((await who.start(server.url, id)).status).toBe(201)
      await reached
      await server.kill()
      await server.start()
      return id
    },
  }
}
