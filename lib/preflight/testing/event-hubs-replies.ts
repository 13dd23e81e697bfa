/** An answer to a request over AMQP, in Azure's own words as far as they have been seen. */
export interface Reply {
  readonly status: number
  readonly description: string
  readonly condition?: string
  readonly body?: unknown
}

/** Why a link is taken away again. */
export interface LinkRefusal {
  readonly condition: string
  readonly description: string
}

const notes = 'TrackingId:00000000-0000-0000-0000-000000000000_G1, SystemTracker:gateway1'

export function notFound(entity: string) {
  const description = `The messaging entity 'sb://${entity}' could not be found. ${notes}`
  return { status: 404, description, condition: 'amqp:not-found' }
}

export function unauthorized(right: string, entity: string) {
  const description = `Unauthorized access. '${right}' claim(s) are required to perform this operation. Resource: 'sb://${entity}'. ${notes}`
  return { status: 401, description, condition: 'amqp:unauthorized-access' }
}

function refusedToken(description: string): Reply {
  return { status: 401, description: `${description} ${notes}`, condition: 'amqp:unauthorized-access' }
}

/** What put-token answers when a failure is played. */
export const playedTokenReplies: Readonly<Record<string, Reply>> = {
  'ip-refused': refusedToken('Ip has been prevented to connect to the endpoint.'),
  'sas-disabled': refusedToken('Unauthorized. Local authentication is disabled for this namespace.'),
  expired: refusedToken('ExpiredToken: The token has expired.'),
  busy: { status: 503, description: `The server is busy. ${notes}`, condition: 'com.microsoft:server-busy' },
}

/** What put-token answers to a token that does not hold. */
export function tokenReply(why: string, namesUnknownKeys: boolean): Reply {
  if (why === 'expired') return refusedToken('ExpiredToken: The token has expired.')
  if (why === 'no-key-name' && namesUnknownKeys) return refusedToken('The SAS key name does not exist.')
  return refusedToken('InvalidSignature: The token has an invalid signature.')
}

/** How a hub refuses links when a failure is played. */
export const playedLinkRefusals: Readonly<Record<string, LinkRefusal>> = {
  disabled: { condition: 'com.microsoft:entity-disabled', description: `The entity is disabled. ${notes}` },
  full: { condition: 'amqp:resource-limit-exceeded', description: `Quota exceeded. ${notes}` },
  busy: { condition: 'com.microsoft:server-busy', description: `The server is busy. ${notes}` },
}

/** A page of the list of hubs, as Azure's HTTP interface gives it. */
export function hubFeed(hubs: readonly string[]): string {
  const entries = hubs.map((hub) => `<entry><title type="text">${hub}</title></entry>`)
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">EventHubs</title>${entries.join('')}</feed>`
}

export const manageNeeded =
  '<Error><Code>401</Code><Detail>SubCode=40100: Unauthorized : Unauthorized access for List operation. Manage claim is required.</Detail></Error>'
