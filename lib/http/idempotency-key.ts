import 'server-only'
import { resourceIdSchema } from '../activation/draft'
import { parseInput } from './read-json'

/** A caller that names its request may repeat it: the second time it gets what the first one made. */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get('idempotency-key')
  return key === null ? undefined : parseInput(key.toLowerCase(), resourceIdSchema)
}
