import type { ProfileSchema } from '../contract/profile-schema'
import type { OperationContext } from './context'

/** The whole profile schema of the sandbox: what can be sent, and what cannot and why. */
export function readProfileSchema(context: OperationContext): Promise<ProfileSchema> {
  return context.profileSchema()
}
