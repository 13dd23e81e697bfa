import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fiveKinds, kindsAdded } from '@/lib/aep/testing/sandbox-resources'
import { createDatabase } from '@/lib/journal/testing/postgres-server'
import { hold } from '@/lib/simulator/testing/hold'
import { ApiClient } from './support/api-client'
import { type AppProcess, createApp } from './support/app-process'
import { createStage } from './support/stage'

let stage: Awaited<ReturnType<typeof createStage>>
let first: AppProcess
let second: AppProcess
let person: ApiClient

const dataflowCall = { method: 'POST', path: /\/flows$/ }
const refused = { kind: 'status', status: 400 } as const

beforeAll(async () => {
  stage = await createStage()
  const databaseUrl = await createDatabase(inject('databaseServerUrl'), 'two_servers')
  first = await createApp({ ...stage, databaseUrl })
  second = await createApp({ ...stage, databaseUrl })
  // At the same moment, on an empty database: both bring its tables up to date.
  await Promise.all([first.start(), second.start()])
  person = await ApiClient.signIn(first.url, stage.simulator)
})
afterAll(async () => {
  await Promise.all([first.kill(), second.kill()])
  await stage.close()
})

test('one server is killed in the middle of an activation, and the other finishes it', async () => {
  const before = await stage.resources()
  const id = crypto.randomUUID()
  const { reached } = hold(stage.simulator.faults, dataflowCall, 'after')
  await person.start(first.url, id)
  await reached
  // The person’s page is served by the other one from now on, which is all it needs.
  expect(await person.read(second.url, id)).toMatchObject({ status: 'running' })
  await first.kill()
  expect(await person.readWhenOver(second.url, id)).toMatchObject({ status: 'verified' })
  expect(kindsAdded(before, await stage.resources())).toEqual(fiveKinds)
  await first.start()
})

test('two resumes at the same moment, at two servers, execute once', async () => {
  const before = await stage.resources()
  const id = crypto.randomUUID()
  stage.simulator.faults.add({ ...dataflowCall, effect: refused })
  await person.start(first.url, id)
  expect(await person.readWhenOver(second.url, id)).toMatchObject({ status: 'failed' })
  const answers = await Promise.all([
    person.resume(first.url, id),
    person.resume(second.url, id),
    person.resume(first.url, id),
    person.resume(second.url, id),
  ])
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202])
  const snapshot = await person.readWhenOver(second.url, id)
  expect(snapshot.status).toBe('verified')
  expect(snapshot.steps.find((step) => step.id === 'dataflow')?.attempts).toBe(2)
  expect(kindsAdded(before, await stage.resources())).toEqual(fiveKinds)
})

test('the same draft sent at the same moment, several times and to both, is one activation', async () => {
  const before = await stage.resources()
  const id = crypto.randomUUID()
  const answers = await Promise.all([
    person.start(first.url, id),
    person.start(second.url, id),
    person.start(first.url, id),
    person.start(second.url, id),
  ])
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
  const ids = await Promise.all(answers.map((answer) => answer.json()))
  expect(ids).toEqual([{ id }, { id }, { id }, { id }])
  expect(await person.readWhenOver(first.url, id)).toMatchObject({ status: 'verified' })
  expect(kindsAdded(before, await stage.resources())).toEqual(fiveKinds)
})

test('the events of an activation come from any server, and go on after Last-Event-ID', async () => {
  const id = crypto.randomUUID()
  const { reached, letGo } = hold(stage.simulator.faults, dataflowCall, 'before')
  await person.start(first.url, id)
  await reached
  const path = `/api/activations/${id}/events`
  const live = person.request(second.url, path).then((response) => response.text())
  letGo()
  const numbers = [...(await live).matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number))
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1))
  const rest = await person.request(first.url, path, { headers: { 'Last-Event-ID': '5' } })
  expect([...(await rest.text()).matchAll(/^id: (\d+)$/gm)][0]?.[1]).toBe('6')
})

test('a server that is asked to end hands over, without its lease having to run out', async () => {
  const before = await stage.resources()
  const id = crypto.randomUUID()
  const call = { method: 'POST', path: /\/targetConnections$/ }
  const { reached, letGo } = hold(stage.simulator.faults, call, 'after')
  await person.start(first.url, id)
  await reached
  await person.read(second.url, id)
  const stopped = first.stop()
  // Between the 3 s it waits for work to end by itself and the 5 s more until it goes.
  setTimeout(letGo, 5_500)
  await stopped
  expect(await person.readWhenOver(second.url, id)).toMatchObject({ status: 'verified' })
  expect(kindsAdded(before, await stage.resources())).toEqual(fiveKinds)
  const events = await (await person.request(second.url, `/api/activations/${id}/events`)).text()
  expect(events).toContain('"reason":"server-shut-down"')
  expect(events).not.toContain('"reason":"server-stopped"')
})
