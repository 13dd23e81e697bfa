/** Where anything but a GET changes what pages show; drafts, sessions and tries change nothing there. */
const changeable = /^\/api\/(accounts|activations|bulk-changes|dataflows|deleted-dataflows)(\/|$)/

let changes = 0
const changesWhenSeen = new WeakMap<object, number>()

/**
 * Counts what this tab changes at the platform: as a request leaves and again as it ends, because in between it may be in
 * place without any answer having said so.
 */
export function noteRequest(method: string, url: string): void {
  if (method !== 'GET' && changeable.test(url)) changes += 1
}

/** Whether this tab has changed something since it first saw these data. */
export function isOlderThanOwnChange(data: object): boolean {
  const whenSeen = changesWhenSeen.get(data) ?? changes
  changesWhenSeen.set(data, whenSeen)
  return whenSeen < changes
}
