import 'server-only'
import { finishOrHandOver } from './background-work'
import { log } from './log'
import { remember } from './remember'
import { serverJournal } from './server-journal'

/** As a shell reports a process that a signal ended: 128 and the signal’s number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Ends this process in order when it is asked to: activations finish or are handed over, then the journal is closed.
 * Next.js leaves the signals to us when NEXT_MANUAL_SIG_HANDLE is set, as `npm start` does.
 */
export function endOnSignals(): void {
  remember('end-on-signals', () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(signal))
    return true
  })
}

async function end(signal: keyof typeof exitCodes): Promise<void> {
  try {
    await finishOrHandOver()
    await serverJournal().close()
  } catch (error) {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the end was not orderly')
  }
  process.exit(exitCodes[signal])
}
