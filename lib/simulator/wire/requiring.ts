import type { Permission } from '../access-control/permission'
import type { PlatformCall } from './endpoint'
import type { Refusal } from './refusal'

/**
 * Lets only callers through who hold a permission.
 *
 * @param refuse  turns the others down in the service's own words
 */
export function requiring<Call extends PlatformCall>(
  permission: Permission,
  refuse: (permission: Permission) => Refusal,
  answer: (call: Call) => Response | Promise<Response>,
): (call: Call) => Response | Promise<Response> {
  return (call) => {
    if (!call.organization.settings.flags.permissions.includes(permission)) throw refuse(permission)
    return answer(call)
  }
}
