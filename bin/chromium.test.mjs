import { expect, test } from 'vitest'
import { findChromium } from './chromium.mjs'

const machine =
  (/** @type {string[]} */ ...there) =>
  (/** @type {string} */ path) =>
    there.includes(path)

test('the browser that is named comes first', () => {
  expect(findChromium('/opt/mine', ['/usr/bin/chromium'], machine('/opt/mine', '/usr/bin/chromium'))).toBe(
    '/opt/mine',
  )
})

test('a named browser that is missing is not quietly replaced', () => {
  expect(() => findChromium('/opt/mine', ['/usr/bin/chromium'], machine('/usr/bin/chromium'))).toThrow(
    'CHROMIUM_PATH names /opt/mine, and there is no such file.',
  )
})

test.each([undefined, ''])('with CHROMIUM_PATH=%s the first that exists is taken', (named) => {
  expect(findChromium(named, ['/a', '/b', '/c'], machine('/b', '/c'))).toBe('/b')
  expect(findChromium(named, ['/a'], machine())).toBeUndefined()
})
