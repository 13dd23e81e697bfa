import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Refusal } from './refusal.mjs'
import { runCommand, runNode } from './run-command.mjs'

const usualPaths = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

/** On a network without a way out a download waits for an answer that never comes. */
const downloadMs = 120_000
const aptMs = 300_000

/**
 * Finds a Chromium for the journeys, and fetches one when the machine has none.
 *
 * @param {string} root the folder of package.json, its packages installed
 * @returns {Promise<string>} the browser's path
 * @throws {Refusal} there is none and none could be fetched
 */
export async function provideChromium(root) {
  const own = readPlaywrightPath()
  const found = findChromium(process.env.CHROMIUM_PATH, [...listUsualPaths(), own])
  if (found) return found
  for (const fetchOne of [fetchWithPlaywright, fetchWithApt]) {
    await fetchOne(root)
    const fetched = findChromium(undefined, [own, ...listUsualPaths()])
    if (fetched) return fetched
  }
  throw new Refusal(
    'The browser tests need a Chromium, and none could be found or fetched.\n' +
      'Install one (Debian: apt-get install chromium), or name it: CHROMIUM_PATH=/path/to/chromium npm test',
  )
}

/**
 * @param {string | undefined} named what CHROMIUM_PATH says; empty counts as missing
 * @param {readonly string[]} candidates
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined} the first that exists
 * @throws {Refusal} the named one does not: whoever names a browser wants that one and no other
 */
export function findChromium(named, candidates, exists = existsSync) {
  if (!named) return candidates.find(exists)
  if (exists(named)) return named
  throw new Refusal(`CHROMIUM_PATH names ${named}, and there is no such file.`)
}

/** @returns {readonly string[]} */
function listUsualPaths() {
  return usualPaths[/** @type {keyof typeof usualPaths} */ (process.platform)] ?? []
}

/** @returns {string} where Playwright keeps a browser of its own, whether or not it is there */
function readPlaywrightPath() {
  // Loaded here and not above: this file is read before the packages are installed.
  return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
}

async function fetchWithPlaywright(/** @type {string} */ root) {
  console.log('Fetching Chromium with Playwright…')
  await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    cwd: root,
    timeoutMs: downloadMs,
  })
}

/** Only where nobody is asked for a password, which is how containers and build machines mostly run. */
async function fetchWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('Fetching Chromium with apt-get…')
  if ((await runCommand('apt-get', ['update'], { timeoutMs: aptMs })) !== 0) return
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeoutMs: aptMs,
  })
}
