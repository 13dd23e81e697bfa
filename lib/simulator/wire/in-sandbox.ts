import { flowRefusal } from '../flow-service/flow-refusal'
import type { Sandbox } from '../sandbox-management/sandbox'
import type { SandboxStore } from '../sandbox-store'
import { bearerToken } from './bearer-token'
import type { Answer, PlatformCall } from './endpoint'

/** A call whose sandbox is known. */
export interface SandboxCall extends PlatformCall {
  readonly store: SandboxStore
}

/** Resolves the sandbox before anything else of the service looks at the call. */
export function inSandbox(answer: (call: SandboxCall) => Response | Promise<Response>): Answer {
  return (call) => answer({ ...call, store: call.organization.storeOf(findSandbox(call)) })
}

/**
 * The `FLOW-21xx` codes are documented for Flow Service; that the other services refuse a sandbox
 * the same way is assumed.
 */
function findSandbox({ request, organization }: PlatformCall): Sandbox {
  const { sandboxes, flags } = organization.settings
  const name = request.headers.get('x-sandbox-name')
  const id = request.headers.get('x-sandbox-id')
  if (id && organization.tokens.isPersonal(bearerToken(request) ?? '')) {
    throw flowRefusal('2110-400', 'The x-sandbox-id header is not allowed with a user token.')
  }
  if (name)
    return known(
      '2100-404',
      name,
      sandboxes.find((sandbox) => sandbox.name === name),
    )
  if (id)
    return known(
      '2101-404',
      id,
      sandboxes.find((sandbox) => sandbox.id === id),
    )
  if (flags.strictSandboxHeader) throw flowRefusal('2105-400', 'The x-sandbox-name header is missing.')
  return known(
    '2100-404',
    'default',
    sandboxes.find((sandbox) => sandbox.isDefault),
  )
}

function known(code: '2100-404' | '2101-404', wanted: string, sandbox: Sandbox | undefined): Sandbox {
  if (sandbox?.state === 'active') return sandbox
  throw flowRefusal(code, `The sandbox ${wanted} does not exist in this organization.`)
}
