/** Runs once when the server starts: a mistake in the configuration stops it here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { checkConfiguration } = await import('./lib/check-configuration')
    checkConfiguration()
  }
}
