import { z } from 'zod'
import { permissionNames } from '../access-control/permission'

/** Who may call, and what happens to those who may not. */
export const accessFlags = {
  permissions: z
    .array(z.enum(permissionNames))
    .default([...permissionNames])
    .describe(
      'What the credential may do; a call that needs more is refused with 2120-403. Which call needs which is inferred from the labels in the product documentation.',
    ),
  throttle: z
    .enum(['off', 'on'])
    .default('off')
    .describe(
      'When on, every call is answered with 429. Retry-After is documented as optional: every second answer has it.',
    ),
  strictSandboxHeader: z
    .boolean()
    .default(false)
    .describe(
      'A missing x-sandbox-name means the default sandbox in guides and specification, and 2105-400 in the error table: true refuses.',
    ),
  organizationRefusal: z
    .enum(['gateway', 'service'])
    .default('gateway')
    .describe(
      'A missing or foreign organization is refused by the gateway (400003, 403025) or by Flow Service (2001, 2002, 2000); both are in error tables.',
    ),
  errorCodeType: z
    .enum(['string', 'number'])
    .default('string')
    .describe(
      'Type of error_code at the gateway: a string in the documentation, a number in examples of the specification.',
    ),
  invalidClientStatus: z
    .literal([400, 401])
    .default(401)
    .describe('Failures of the sign-in service are unpublished; RFC 6749 allows either for a wrong secret.'),
  isSignedIn: z
    .boolean()
    .default(true)
    .describe(
      'Whether the person at the browser has a session, which decides what prompt=none answers (documented).',
    ),
  redirectUriPattern: z
    .string()
    .refine(isPattern, 'not a regular expression')
    .default('^https://localhost(:\\d+)?/')
    .describe(
      'Registered redirect addresses; a foreign one silently becomes the default one, https://localhost/ (documented).',
    ),
}

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source))
  } catch {
    return false
  }
}
