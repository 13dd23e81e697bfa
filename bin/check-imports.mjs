import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'dependency-cruiser'
import { listImports } from './import-statements.mjs'
import { Refusal } from './refusal.mjs'
import { runScript } from './run-script.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['app', 'bench', 'bin', 'components', 'e2e', 'lib']
const rootFiles = ['instrumentation.ts', 'playwright.config.ts', 'proxy.ts', 'vitest.config.ts']

/** Style sheets, pictures and data are nobody's layer. */
const isAsset = (/** @type {string} */ specifier) => /\.(css|json|png|svg|woff2)$/.test(specifier)

/**
 * Checks who imports whom against the rules in .dependency-cruiser.mjs.
 *
 * dependency-cruiser reads TypeScript with a compiler older than 7 only. Left alone it guesses with a forgiving
 * JavaScript parser, loses imports on the way and passes. So it is given a copy of the tree in which each file
 * holds nothing but its import statements, found by a parser that knows the language and refuses what it does not.
 */
await runScript(async () => {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'sluice-imports-')))
  try {
    const files = listSources()
    for (const file of files) writeImports(copy, file)
    for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(root, name), join(copy, name))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    const result = cruise(copy)
    requireAll(files, result)
    const { output, exitCode } = await format(result, { outputType: 'err-long' })
    console.log(exitCode === 0 ? `${files.length} modules, every import allowed.` : output)
    return exitCode === 0 ? 0 : 1
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})

/** @returns {string[]} paths relative to root, with forward slashes */
function listSources() {
  const inFolders = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  return [...inFolders, ...rootFiles.filter((file) => existsSync(join(root, file)))]
}

function writeImports(/** @type {string} */ copy, /** @type {string} */ file) {
  const source = readFileSync(join(root, file), 'utf8')
  const statements = listImports(source, file)
    .filter((specifier) => !isAsset(specifier))
    .map((specifier) => `import ${JSON.stringify(specifier)}\n`)
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  writeFileSync(join(copy, file), statements.join(''))
}

/** @returns {import('dependency-cruiser').ICruiseResult} */
function cruise(/** @type {string} */ copy) {
  const script = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(root, '.dependency-cruiser.mjs')
  const there = [...folders, ...rootFiles].filter((name) => existsSync(join(copy, name)))
  const args = [script, '--config', config, '--output-type', 'json', ...there]
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (!stdout.startsWith('{')) throw new Refusal(`dependency-cruiser gave no result.\n${stderr}`)
  return JSON.parse(stdout)
}

/** A rule holds only for the modules that were looked at, so a module left out is a failure. */
function requireAll(
  /** @type {readonly string[]} */ files,
  /** @type {import('dependency-cruiser').ICruiseResult} */ result,
) {
  const seen = new Set(result.modules.map((module) => module.source))
  const missing = files.filter((file) => !seen.has(file))
  if (missing.length > 0) throw new Refusal(`dependency-cruiser did not look at:\n  ${missing.join('\n  ')}`)
}
