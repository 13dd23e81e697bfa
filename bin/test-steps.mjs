import { join } from 'node:path'
import { buildApp } from './build.mjs'
import { provideChromium } from './chromium.mjs'
import { Refusal } from './refusal.mjs'
import { runNode } from './run-command.mjs'

/**
 * @typedef {object} Step
 * @property {string} name as in `npm test -- <name>`
 * @property {string} proves what is known when it passes
 * @property {() => Promise<number>} run answers an exit code
 */

/**
 * Everything that is checked, the quickest answers first.
 *
 * @param {string} root the folder of package.json
 * @param {Record<'unit' | 'survival' | 'e2e', string>} reports where the test runners leave their JSON
 * @returns {readonly Step[]}
 */
export function listSteps(root, reports) {
  const run = (/** @type {string} */ script, /** @type {string[]} */ ...args) =>
    runNode([join(root, 'node_modules', script), ...args], { cwd: root, env })
  const env = { NEXT_TELEMETRY_DISABLED: '1' }
  return [
    {
      name: 'format',
      proves: 'format and style (Biome)',
      run: () => run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
    },
    { name: 'lint', proves: 'type-aware lint (oxlint)', run: () => run('oxlint/bin/oxlint') },
    {
      name: 'imports',
      proves: 'who imports whom',
      run: () => runNode(['bin/check-imports.mjs'], { cwd: root }),
    },
    { name: 'unused', proves: 'nothing is left over (knip)', run: () => run('knip/bin/knip.js') },
    {
      name: 'types',
      proves: 'types',
      // The types of the routes come first: in a fresh clone there are none to check against.
      run: async () =>
        (await run('next/dist/bin/next', 'typegen')) ||
        (await run('typescript/bin/tsc', '--noEmit')) ||
        run('typescript/bin/tsc', '--noEmit', '--project', 'bin'),
    },
    {
      name: 'unit',
      proves: 'unit tests (Vitest)',
      run: () =>
        run(
          'vitest/vitest.mjs',
          'run',
          '--project=unit',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${reports.unit}`,
        ),
    },
    {
      name: 'build',
      proves: 'production build',
      run: async () => {
        await buildApp(root)
        return 0
      },
    },
    {
      name: 'survival',
      proves: 'activations survive kill -9 (Vitest on the build)',
      run: async () => {
        await buildApp(root)
        return run(
          'vitest/vitest.mjs',
          'run',
          '--project=survival',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${reports.survival}`,
        )
      },
    },
    {
      name: 'e2e',
      proves: 'journeys in a browser (Playwright)',
      run: async () => {
        await buildApp(root)
        const chromium = await provideChromium(root)
        return runNode([join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
          cwd: root,
          env: { ...env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.e2e },
        })
      },
    },
  ]
}

/**
 * @param {readonly Step[]} steps
 * @param {readonly string[]} names none of them means all steps
 * @returns {readonly Step[]} in the order of the steps, whatever the order of the names
 * @throws {Refusal} a name that no step has
 */
export function chooseSteps(steps, names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    throw new Refusal(
      `There is no step "${unknown.join('", "')}". Steps: ${steps.map((step) => step.name).join(', ')}.`,
    )
  }
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name))
}
