import 'server-only'
import { EnvError, env } from './env'

/** Stops the process with plain words when the configuration has mistakes. */
export function checkConfiguration(): void {
  try {
    env()
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
