import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sources } from './source-digest.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the instructions that begin like this copy, without where to. */
function copied(/** @type {RegExp} */ beginning) {
  return readFileSync(`${root}/Containerfile`, 'utf8')
    .split('\n')
    .filter((line) => beginning.test(line))
    .flatMap((line) =>
      line
        .split(' ')
        .slice(1, -1)
        .filter((word) => !word.startsWith('--')),
    )
    .toSorted()
}

test('the image is built from every source there is, and from nothing else of this folder', () => {
  const there = sources.filter((source) => existsSync(`${root}/${source}`))
  expect(copied(/^(COPY|ADD) (?!.*--from=)/)).toEqual([...there, '.npmrc', 'bin'].toSorted())
})

test('the image keeps what the server reads, and no sources', () => {
  expect(copied(/^COPY .*--from=build/)).toEqual([
    '/app/.next',
    '/app/lib/journal/migrations',
    '/app/next.config.mjs',
    '/app/node_modules',
    '/app/package.json',
  ])
})
