import { signInScope } from '../sign-in-scope'
import type { VariableName, WrittenValue } from './variable'

export interface CallHeader {
  readonly name: string
  /** What stands before the variable, and the variable; or a value that is the same for everybody. */
  readonly value: { readonly before?: string; readonly variable: VariableName } | string
  /** What it is for. */
  readonly note: string
}

interface CallParts {
  readonly body?: unknown
  readonly ifMatch?: WrittenValue | undefined
}

/** The headers of a call, as the server sends them too; the id of each request is left out. */
export function headersOf({ body, ifMatch }: CallParts): CallHeader[] {
  const type: CallHeader = {
    name: 'Content-Type',
    value: 'application/json',
    note: 'What the body is. Left out where there is none.',
  }
  return [
    ...standingHeaders,
    ...(body === undefined ? [] : [type]),
    ...(ifMatch === undefined ? [] : [versionHeader(ifMatch)]),
  ]
}

function versionHeader(value: CallHeader['value']): CallHeader {
  return {
    name: 'If-Match',
    value,
    note: 'The version this change was made for, quotes included. Adobe refuses it when somebody was faster.',
  }
}

/** Those that every call carries. */
export const standingHeaders: readonly CallHeader[] = [
  {
    name: 'Authorization',
    value: { before: 'Bearer ', variable: 'accessToken' },
    note: 'The token that the sign-in gives. It is good for about a day.',
  },
  { name: 'x-api-key', value: { variable: 'clientId' }, note: 'The client ID of the credential.' },
  { name: 'x-gw-ims-org-id', value: { variable: 'orgId' }, note: 'Your organization.' },
  {
    name: 'x-sandbox-name',
    value: { variable: 'sandbox' },
    note: 'The sandbox. Without it Adobe assumes one, so it is always sent.',
  },
  { name: 'Accept', value: 'application/json', note: 'What the answer should be.' },
]

/** What a sign-in with OAuth server-to-server asks for. */
export const signInForm = {
  grant_type: 'client_credentials',
  scope: signInScope,
} as const
