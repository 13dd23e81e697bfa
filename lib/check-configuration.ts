import 'server-only'
import { EnvError, env } from './env'
import { sessionKey } from './session/session-key'

/** Stops the process with plain words when the configuration has mistakes. */
export function checkConfiguration(): void {
  try {
    env()
    sessionKey()
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown'
    process.stderr.write(error instanceof EnvError ? `${reason}\n` : `DATA_DIR cannot be used: ${reason}\n`)
    process.exit(1)
  }
}
