import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything a build is made of. What is missing counts as empty, so that adding it later is a change too. */
export const sources = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/**
 * Digests the names and contents of the app's sources; tests are left out, since no build contains them.
 *
 * @param {string} root the folder of package.json
 * @returns {string} 64 hexadecimal digits
 */
export function digestSources(root) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const path of listFiles(root, source)) {
      const content = readFileSync(join(root, path))
      // The length keeps the end of one file from being read as the beginning of the next.
      hash.update(`${path}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/** @returns {string[]} paths relative to root, with forward slashes, in an order that no file system decides */
function listFiles(/** @type {string} */ root, /** @type {string} */ path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return isTest(path) ? [] : [path]
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => listFiles(root, `${path}/${name}`))
}

const isTest = (/** @type {string} */ path) => /\.test\.tsx?$/.test(path)
