import { expect, test } from 'vitest'
import { services } from '../endpoints'
import { simulatorFlagsSchema } from '../flags'
import { connect } from '../testing/platform-client'

async function readPage(change: (client: Awaited<ReturnType<typeof connect>>) => void = () => undefined) {
  const client = await connect()
  change(client)
  const answer = await fetch(client.url)
  return { client, answer, page: await answer.text() }
}

test('the page says what it is, its credentials and where they are for', async () => {
  const { client, answer, page } = await readPage()
  expect(answer.headers.get('content-type')).toContain('text/html')
  const { orgId, clientId, clientSecret } = client.simulator
  for (const text of ['Experience Platform, simulated', orgId, clientId, clientSecret, client.url]) {
    expect(page).toContain(text)
  }
})

test('the page lists every endpoint and every flag with what it chooses', async () => {
  const { page } = await readPage()
  for (const { name, endpoints } of services) {
    expect(page).toContain(`<h3>${name}</h3>`)
    for (const { path } of endpoints) expect(page).toContain(`<code>${path}</code>`)
  }
  for (const [name, { description }] of Object.entries(simulatorFlagsSchema.shape)) {
    expect(page).toContain(`<code>${name}</code>`)
    expect([name, description]).toEqual([name, expect.stringMatching(/.{20}/)])
  }
})

test('faults in force and flags that differ stand out, and nothing put in becomes markup', async () => {
  const { page } = await readPage(({ simulator }) => {
    simulator.flags.patchAnswer = 202
    simulator.faults.add({ path: /<script>/, effect: { kind: 'malformed', body: '<b>"&' } })
  })
  expect(page).toContain('<strong>202</strong>')
  expect(page).not.toContain('<script>')
  expect(page).toContain('&lt;b&gt;')
})
