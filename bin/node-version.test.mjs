import { expect, test } from 'vitest'
import { describeOldNode } from './node-version.mjs'

const range = '>=20.19.0'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0', '21.0.0-nightly'])('Node %s will do', (version) => {
  expect(describeOldNode(version, range)).toBeNull()
})

test.each(['20.18.9', '18.20.0', '9.11.2'])('Node %s is told which version is needed', (version) => {
  expect(describeOldNode(version, range)).toMatch(
    `Sluice needs Node 20.19.0 or newer, and this is Node ${version}.`,
  )
})
