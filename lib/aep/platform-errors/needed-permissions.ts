import type { Call } from '../call'

const view = 'View Destinations'
const manage = 'Manage Destinations'
const activate = ['Activate Destinations', 'View Profiles', 'View Segments']
const all = [view, manage, ...activate]

/**
 * What a refused call may have lacked, by the names an admin sees. The platform does not say which one it was.
 *
 * @source "Connect destinations" and "Activate data" in the product documentation; which call needs which is inferred
 */
export function neededPermissions({
  service,
  method,
  path,
}: Pick<Call, 'service' | 'method' | 'path'>): readonly string[] {
  if (service === 'segmentation') return ['View Segments']
  if (service !== 'flowservice') return all
  if (method === 'GET') return [view]
  // Older pages ask for Manage where newer ones ask for View.
  return method === 'PATCH' && path[0] === 'flows' ? all : [view, manage]
}

/** What to ask an admin for after a refused call that may have lacked these. */
export function permissionRemedy(permissions: readonly string[]): string {
  const names = new Intl.ListFormat('en-GB').format(permissions)
  return `Ask an Experience Platform admin for ${names} in this sandbox.`
}
