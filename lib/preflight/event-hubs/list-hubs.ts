import 'server-only'
import { request } from 'undici'
import type { OfferedTargets } from '../../contract/preflight'
import type { AmqpConnection } from './amqp-connection'
import type { EventHubsPlace } from './event-hubs-place'

/** One page of Azure's list; a namespace holds ten hubs, a dedicated one a thousand. */
const hubsMax = 100
const bytesMax = 2_000_000

/**
 * The hubs of a namespace, from the list that Azure keeps at its HTTP interface. It needs the right Manage; whoever does
 * not have it gets none, which is what least privilege looks like.
 */
export async function listHubs(
  { rest }: EventHubsPlace,
  { agent, restToken }: Pick<AmqpConnection, 'agent' | 'restToken'>,
  signal: AbortSignal,
): Promise<OfferedTargets | undefined> {
  if (rest === undefined) return undefined
  const address = `${rest}/$Resources/EventHubs?$skip=0&$top=${hubsMax}&api-version=2014-01`
  try {
    const answer = await request(address, {
      dispatcher: agent,
      headers: { Authorization: await restToken() },
      signal,
    })
    if (answer.statusCode !== 200 || Number(answer.headers['content-length'] ?? 0) > bytesMax) {
      await answer.body.dump()
      return undefined
    }
    return hubsIn(await answer.body.text())
  } catch {
    // A list is a convenience: the ladder itself asks over AMQP, and says what is wrong.
    signal.throwIfAborted()
    return undefined
  }
}

/** Reads the titles of an Atom feed's entries. A hub's name has no character that XML would have to escape. */
function hubsIn(feed: string): OfferedTargets | undefined {
  if (!/<feed[\s>]/.test(feed)) return undefined
  const entries = feed.split(/<entry[\s>]/).slice(1)
  const names = entries.flatMap((entry) => /<title[^>]*>([\w.-]+)<\/title>/.exec(entry)?.[1] ?? [])
  return { names, isComplete: entries.length < hubsMax }
}
