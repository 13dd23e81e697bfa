/** Runs once when the server starts: a mistake in the configuration stops it here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { checkConfiguration } = await import('./lib/check-configuration')
    const { endOnSignals } = await import('./lib/shut-down')
    const { beginUpkeep } = await import('./lib/journal-upkeep')
    checkConfiguration()
    endOnSignals()
    beginUpkeep()
  }
}
