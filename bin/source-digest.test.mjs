import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { digestSources } from './source-digest.mjs'

function setup() {
  const root = mkdtempSync(join(tmpdir(), 'sluice-digest-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'app'))
  writeFileSync(join(root, 'app', 'page.tsx'), 'page')
  return {
    root,
    write: (/** @type {string} */ path, /** @type {string} */ text) => writeFileSync(join(root, path), text),
  }
}

test('the same sources have the same digest, whenever they were written', () => {
  const { root, write } = setup()
  const before = digestSources(root)
  write('app/page.tsx', 'page')
  expect(digestSources(root)).toBe(before)
})

test.each(['app/page.tsx', 'app/new.tsx', 'next.config.mjs', 'package-lock.json'])(
  'a change of %s is noticed',
  (path) => {
    const { root, write } = setup()
    const before = digestSources(root)
    write(path, 'changed')
    expect(digestSources(root)).not.toBe(before)
  },
)

test('a new name is a change', () => {
  const { root } = setup()
  const before = digestSources(root)
  renameSync(join(root, 'app/page.tsx'), join(root, 'app/layout.tsx'))
  expect(digestSources(root)).not.toBe(before)
})

test.each(['app/page.test.tsx', 'README.md'])('%s is in no build', (path) => {
  const { root, write } = setup()
  const before = digestSources(root)
  write(path, 'changed')
  expect(digestSources(root)).toBe(before)
})
