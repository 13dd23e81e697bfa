import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { readConnectFailure } from './connect-failure'
import { createGuardedAgent } from './guarded-agent'
import { AddressRefusedError, createGuardedLookup } from './guarded-lookup'

type Answers = readonly (readonly string[])[]

/** A resolver that gives other addresses each time it is asked. */
function resolverOf(answers: Answers) {
  let asked = 0
  const lookup = createGuardedLookup((_hostname, _options, callback) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? []
    asked += 1
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  })
  return { lookup, timesAsked: () => asked }
}

function resolve(answers: Answers, options: { all?: boolean } = {}) {
  const { lookup } = resolverOf(answers)
  return new Promise<unknown>((settle) => {
    lookup('kinesis.eu-west-1.amazonaws.com', options, (error, address) => settle(error ?? address))
  })
}

test('a name that leads to public addresses is resolved', async () => {
  expect(await resolve([['52.95.110.1']])).toBe('52.95.110.1')
  expect(await resolve([['52.95.110.1', '2600:1f18::1']], { all: true })).toEqual([
    { address: '52.95.110.1', family: 4 },
    { address: '2600:1f18::1', family: 6 },
  ])
})

test.each([[['127.0.0.1']], [['52.95.110.1', '10.0.0.1']], [['2600:1f18::1', '::ffff:10.0.0.1']], [[]]])(
  'a name that leads to %j is refused',
  async (addresses) => {
    expect(await resolve([addresses])).toBeInstanceOf(AddressRefusedError)
    expect(await resolve([addresses], { all: true })).toBeInstanceOf(AddressRefusedError)
  },
)

test('an error of the resolver is passed on', async () => {
  const failure = Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
  const lookup = createGuardedLookup((_hostname, _options, callback) => callback(failure, []))
  const told = await new Promise((settle) => {
    lookup('kinesis.zz-nowhere-1.amazonaws.com', {}, settle)
  })
  expect(told).toBe(failure)
})

test('a socket asks once: a name that changes afterwards leads nowhere else', async () => {
  const { lookup, timesAsked } = resolverOf([['127.0.0.1'], ['52.95.110.1']])
  const socket = connect({ host: 'rebinding.example', port: 9, lookup })
  const [error] = await once(socket, 'error').catch((reason: unknown) => [reason])
  expect(readConnectFailure(error)).toBe('address-refused')
  expect(timesAsked()).toBe(1)
})

test('nothing arrives at a private address', async () => {
  let arrived = 0
  const server = createServer((_request, response) => {
    arrived += 1
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // Guaranteed by listening on a port.
  const { port } = server.address() as AddressInfo
  const { agent, connectError } = createGuardedAgent(createGuardedLookup())
  const asking = request(`http://localhost:${port}/`, { dispatcher: agent })
  await expect(asking).rejects.toBeInstanceOf(AddressRefusedError)
  expect(readConnectFailure(connectError())).toBe('address-refused')
  expect(arrived).toBe(0)
  await agent.destroy()
  server.close()
})
