// This folder is plain JavaScript on Node alone, because it runs before node_modules exist.
import { requireNode } from './node-version.mjs'

requireNode()

// Loaded only now: an older Node might not even read these.
const { mkdtempSync, rmSync } = await import('node:fs')
const { tmpdir } = await import('node:os')
const { join } = await import('node:path')
const { fileURLToPath } = await import('node:url')
const { installPackages } = await import('./install.mjs')
const { interruptedBy } = await import('./run-command.mjs')
const { runScript } = await import('./run-script.mjs')
const { sumReports } = await import('./test-count.mjs')
const { chooseSteps, listSteps } = await import('./test-steps.mjs')

const root = fileURLToPath(new URL('..', import.meta.url))

/** `npm test`: all that must hold before a change is taken; `npm test -- unit e2e` runs the named steps alone. */
await runScript(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-test-'))
  try {
    const reports = {
      unit: join(folder, 'unit.json'),
      survival: join(folder, 'survival.json'),
      e2e: join(folder, 'e2e.json'),
    }
    const steps = chooseSteps(listSteps(root, reports), process.argv.slice(2))
    await installPackages(root)
    return await runSteps(steps, Object.values(reports))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** @returns {Promise<number>} the exit code: that of the first step that fails, where the run stops */
async function runSteps(
  /** @type {readonly import('./test-steps.mjs').Step[]} */ steps,
  /** @type {readonly string[]} */ reports,
) {
  const begin = Date.now()
  /** @type {string[]} */
  const lines = []
  for (const { name, proves, run } of steps) {
    console.log(`\n── ${name}: ${proves}`)
    const stepBegin = Date.now()
    const code = await run()
    const isGood = code === 0 && interruptedBy() === null
    lines.push(`  ${isGood ? '✓' : '✗'} ${name.padEnd(8)} ${seconds(stepBegin).padStart(7)}  ${proves}`)
    if (isGood) continue
    console.log(`\n${lines.join('\n')}\n`)
    const { passed, failed } = sumReports(reports)
    if (failed > 0) console.log(`${passed} passed, ${failed} failed`)
    console.log(
      interruptedBy()
        ? `Interrupted in "${name}".`
        : `Stopped: "${name}" failed. Repeat it alone: npm test -- ${name}`,
    )
    return code || 1
  }
  const { passed, failed, repeated } = sumReports(reports)
  console.log(`\n${lines.join('\n')}\n\nEverything that was asked for holds, after ${seconds(begin)}.`)
  // Without a test among the steps there is nothing to count.
  if (passed > 0) console.log(`${passed} passed, ${failed} failed`)
  if (repeated > 0)
    console.log(`${repeated} of them only at the second try: see "flaky" above, each has a race`)
  return 0
}

function seconds(/** @type {number} */ since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
