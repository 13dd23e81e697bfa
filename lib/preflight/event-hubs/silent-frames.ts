import 'server-only'
import log from 'rhea/lib/log.js'

/**
 * rhea prints every frame when the environment asks for it with DEBUG, and frames hold tokens. Loaded before the first
 * connection.
 */
for (const logger of Object.values(log)) logger.enabled = false
