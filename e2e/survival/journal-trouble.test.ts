import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ApiClient } from './support/api-client'
import { createApp } from './support/app-process'
import { createStage } from './support/stage'

/** A server whose journal cannot be opened, and a person who is signed in all the same. */
async function startWithout(databaseUrl: string | undefined, prepare?: (dataDir: string) => void) {
  const stage = await createStage()
  onTestFinished(stage.close)
  prepare?.(stage.dataDir)
  const app = await createApp({ ...stage, databaseUrl })
  onTestFinished(app.kill)
  await app.start('degraded')
  const person = await ApiClient.signIn(app.url, stage.simulator)
  const get = (path: string) => person.request(app.url, path)
  return { stage, app, person, get }
}

test('without its database a server says so, shows what needs no records, and creates nothing', async () => {
  const { stage, app, person, get } = await startWithout('postgres://nobody:hush-hush@127.0.0.1:1/none')
  const before = await stage.resources()
  const health = await (await get('/api/health')).json()
  expect(health).toMatchObject({ status: 'degraded', journal: { status: 'unreachable' } })

  for (const path of ['/api/activations', '/api/audit', `/api/activations/${crypto.randomUUID()}`]) {
    const response = await get(path)
    expect([path, response.status, await response.json()]).toEqual([
      path,
      503,
      expect.objectContaining({
        code: 'journal-unavailable',
        detail: expect.stringContaining('DATABASE_URL'),
      }),
    ])
  }
  const refused = await person.start(app.url, crypto.randomUUID())
  expect([refused.status, await refused.json()]).toEqual([
    503,
    expect.objectContaining({ code: 'journal-unavailable' }),
  ])
  const deletion = await person.request(app.url, `/api/flowservice/flows/${crypto.randomUUID()}`, {
    method: 'DELETE',
  })
  expect(deletion.status).toBe(503)
  expect(await stage.resources()).toEqual(before)

  expect((await get('/api/dataflows')).status).toBe(200)
  const page = await (await get('/dataflows')).text()
  expect(page).toContain('Sluice cannot keep its records')
  expect(`${JSON.stringify(health)}${page}`).not.toContain('hush-hush')
})

test('a directory whose files are damaged is said to be', async () => {
  const { get } = await startWithout(undefined, (dataDir) => {
    const global = join(dataDir, 'journal', 'postgres', 'global')
    mkdirSync(global, { recursive: true })
    writeFileSync(join(dataDir, 'journal', 'postgres', 'PG_VERSION'), '18\n')
    writeFileSync(join(global, 'pg_control'), 'not what it was')
  })
  expect(await (await get('/api/health')).json()).toMatchObject({ journal: { status: 'damaged' } })
})

test('a refusal of Adobe is told as such, whichever part of the server met it first', async () => {
  const { stage, get } = await startWithout('postgres://nobody@127.0.0.1:1/none')
  stage.simulator.faults.add({
    path: /flowservice|sandbox/,
    times: 99,
    effect: { kind: 'status', status: 403 },
  })
  await get('/dataflows')
  const response = await get('/api/sandboxes')
  expect([response.status, await response.json()]).toEqual([
    403,
    expect.objectContaining({ code: 'api-key-refused' }),
  ])
})
