import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { runCommand, runNode } from './run-command.mjs'

/**
 * Brings node_modules in line with package-lock.json, and does nothing when it already is.
 *
 * @param {string} root the folder of package.json
 */
export async function installPackages(root) {
  if (isInstalled(readLock(root, 'package-lock.json'), readLock(root, 'node_modules/.package-lock.json')))
    return
  console.log('Installing packages…')
  const code = await runNpm(['ci', '--include=dev', '--loglevel=error'], root)
  if (code !== 0) {
    throw new Refusal(
      `Installing the packages failed: npm ci ended with code ${code}; its reason stands above.`,
    )
  }
}

/**
 * @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean,
 *   devOptional?: boolean }> }} Lock
 */

/**
 * Compares what is wanted with the record npm keeps of what it put on disk. Times of files would be misled by a
 * checkout, and a stamp of our own would not know of an `npm ci` by hand.
 *
 * @param {Lock | null} wanted package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json, null when there is none
 * @returns {boolean} true when everything wanted is there, development packages included: the build needs them
 */
export function isInstalled(wanted, installed) {
  const there = installed?.packages
  if (!(wanted?.packages && there)) return false
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true
    const found = there[path]
    // Binaries of other platforms are optional and stay away.
    if (!found) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** @returns {Lock | null} null when the file is missing or cut short by an interrupted install */
function readLock(/** @type {string} */ root, /** @type {string} */ name) {
  try {
    return JSON.parse(readFileSync(join(root, name), 'utf8'))
  } catch {
    return null
  }
}

/** Runs the npm that started us where it is known; on Windows `npm` is a batch file, which only a shell starts. */
function runNpm(/** @type {string[]} */ args, /** @type {string} */ cwd) {
  const script = process.env.npm_execpath
  if (script && /^npm-cli\.c?js$/.test(basename(script))) return runNode([script, ...args], { cwd })
  const isWindows = process.platform === 'win32'
  return runCommand(isWindows ? 'npm.cmd' : 'npm', args, { cwd, shell: isWindows })
}
