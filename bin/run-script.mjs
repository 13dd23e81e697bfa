import { followNpm } from './follow-npm.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Runs a script and turns what comes out of it into the exit code of this process.
 *
 * @param {() => Promise<number>} script answers the exit code
 */
export async function runScript(script) {
  followNpm()
  try {
    process.exitCode = await script()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}
