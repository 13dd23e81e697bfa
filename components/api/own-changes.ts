/** Where anything but a GET changes what pages show; drafts, sessions and tries change nothing there. */
const changeable = /^\/api\/(accounts|activations|bulk-changes|dataflows|deleted-dataflows)(\/|$)/
/** These are one call to the platform: refused, they did nothing. Others may have got half way. */
const single = /^\/api\/dataflows\/[^/]+\/(enable|disable)$/
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 422, 429])

let changes = 0
let underWay = 0
const changesWhenSeen = new WeakMap<object, number>()

/**
 * Counts what this tab changes at the platform. While a request is under way its change may be in place without any answer
 * having said so.
 *
 * @returns told the status of the answer, 0 if there was none
 */
export function noteRequest(method: string, url: string): (status: number) => void {
  if (method === 'GET' || !changeable.test(url)) return () => undefined
  underWay += 1
  return (status) => {
    underWay -= 1
    if (!single.test(url) || !refusals.has(status)) noteOwnChange()
  }
}

/** Something that this tab follows, and that goes on at the server by itself, has got further. */
export function noteOwnChange(): void {
  changes += 1
}

/** Whether this tab has changed something since it first saw these data, or is about to. */
export function isOlderThanOwnChange(data: object): boolean {
  const whenSeen = changesWhenSeen.get(data) ?? changes
  changesWhenSeen.set(data, whenSeen)
  return whenSeen < changes || underWay > 0
}
