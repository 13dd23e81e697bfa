import 'server-only'
import { z } from 'zod'
import { parseInput } from './read-json'

const keySchema = z.guid('This is not a UUID')

/** A caller that names its request may repeat it: the second time it gets what the first one made. */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get('idempotency-key')
  return key === null ? undefined : parseInput(key.toLowerCase(), keySchema)
}
