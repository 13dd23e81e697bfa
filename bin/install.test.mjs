import { expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/left': { version: '1.0.0', integrity: 'sha512-left' },
    'node_modules/binary-of-another-platform': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
}
const left = { version: '1.0.0', integrity: 'sha512-left' }

test('packages of another platform may stay away', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/left': left } })).toBe(true)
})

test('an install without a record is not taken for one', () => {
  expect(isInstalled(wanted, null)).toBe(false)
})

test('a missing package is noticed, such as one left out by an install for production', () => {
  expect(isInstalled(wanted, { packages: {} })).toBe(false)
})

test.each([
  ['version', { ...left, version: '1.0.1' }],
  ['content', { ...left, integrity: 'sha512-other' }],
])('a package of another %s is noticed', (_, other) => {
  expect(isInstalled(wanted, { packages: { 'node_modules/left': other } })).toBe(false)
})
