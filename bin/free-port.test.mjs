import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { claimPort, describePortError, parsePort } from './free-port.mjs'

test.each([
  [undefined, 3000],
  ['', 3000],
  ['0', 0],
  [' 8080 ', 8080],
  ['65535', 65_535],
])('PORT=%s means %d', (text, port) => {
  expect(parsePort(text)).toBe(port)
})

test.each(['65536', '-1', '3000.5', '0x50', '1e3', 'http'])('PORT=%s is refused', (text) => {
  expect(() => parsePort(text)).toThrow(`PORT must be a whole number from 0 to 65535, and it is "${text}".`)
})

test.each(['127.0.0.1', undefined])('a port taken on %s is refused with another one to try', async (host) => {
  const port = await claimPort(0)
  const server = createServer()
  await new Promise((resolve) => server.listen({ port, host }, () => resolve(undefined)))
  await expect(claimPort(port)).rejects.toThrow(`Port ${port} is taken by another program.`)
  await new Promise((resolve) => server.close(resolve))
  expect(await claimPort(port)).toBe(port)
})

test('a port that needs an administrator is not followed by its neighbour', () => {
  const message = describePortError(80, Object.assign(new Error('listen EACCES'), { code: 'EACCES' }))
  expect(message).toMatch('Port 80 is not open to this user')
  expect(message).toMatch('PORT=3000 npm start')
})
