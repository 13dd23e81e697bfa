import type { PageSession } from '@/components/session/page-session'

interface PermissionRequest {
  /** By the names an admin sees; none when it is not known which. */
  readonly permissions: readonly string[]
  /** Adobe’s, by which its support finds the refused call. */
  readonly requestId: string
  readonly session: Pick<PageSession, 'mode' | 'orgId' | 'sandbox' | 'identity'> | undefined
}

/** What Sluice needs for all it does. */
const allPermissions = [
  'View Destinations',
  'Manage Destinations',
  'Activate Destinations',
  'View Profiles',
  'View Segments',
]

/** A pasted token may be that of a person as well as that of a credential. */
const receivers = {
  credential: { who: 'its credential', how: 'add the credential under API credentials' },
  token: {
    who: 'whoever its access token was made for',
    how: 'add a person under Users, or a credential under API credentials',
  },
} as const

/** A message that can be sent to an admin as it is: what to allow, for whom, where, and by which call it was noticed. */
export function permissionRequest({ permissions, requestId, session }: PermissionRequest): string {
  const wanted = permissions.length > 0 ? permissions : allPermissions
  const names = new Intl.ListFormat('en-GB').format(wanted)
  const { who, how } = receivers[session?.mode === 'token' ? 'token' : 'credential']
  const facts = [
    ['Organization', session?.orgId],
    ['Sandbox', session?.sandbox],
    ['Client ID', session?.identity],
    ['Request ID', requestId],
  ]
  return [
    'Hello,',
    '',
    `Adobe Experience Platform refused a call of Sluice, which sends our audiences to streams. Please give ${who} ${names} in the sandbox below: open Permissions, then Roles, choose a role that has ${wanted.length === 1 ? 'it' : 'them'}, and ${how}.`,
    '',
    ...facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])),
  ].join('\n')
}
