// Kept free of recent syntax: an old Node must get far enough to read the message below.
import { readFileSync } from 'node:fs'

/**
 * Says what is wrong with a version of Node, or null when it will do.
 *
 * @param {string} version as in `process.versions.node`, e.g. `20.19.0`
 * @param {string} range the `engines.node` of package.json; only the form `>=major.minor.patch` is understood
 * @returns {string | null}
 */
export function describeOldNode(version, range) {
  const wanted = range.replace(/^>=\s*/, '')
  if (compareVersions(version, wanted) >= 0) return null
  return (
    `Sluice needs Node ${wanted} or newer, and this is Node ${version}.\n` +
    'Install a current version from https://nodejs.org and run the command again.'
  )
}

/** Ends the process with one clear message when this Node is too old to go on. */
export function requireNode() {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const problem = describeOldNode(process.versions.node, manifest.engines.node)
  if (problem === null) return
  console.error(problem)
  process.exit(1)
}

/** @param {string} left @param {string} right */
function compareVersions(left, right) {
  const a = readPlaces(left)
  const b = readPlaces(right)
  for (const place of [0, 1, 2]) {
    const difference = (a[place] || 0) - (b[place] || 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** @returns {number[]} a pre-release counts as what it leads to */
function readPlaces(/** @type {string} */ version) {
  return version.replace(/-.*/, '').split('.').map(Number)
}
