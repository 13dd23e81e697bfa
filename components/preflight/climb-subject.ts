import type { DraftForm } from '@/components/wizard/draft-form'
import type { PreflightInput } from '@/lib/destinations/preflight/request-schema'
import { destinationOf } from '@/lib/destinations/registry'

/** How far up: the key alone, or all the way to the stream or event hub. */
export type ClimbScope = 'account' | 'target'

/**
 * What a ladder is asked to prove: just the entries that decide how it ends. It holds secrets, so it lives in memory and
 * in the body of one request; undefined while no destination is chosen.
 */
export function climbSubject(form: DraftForm, scope: ClimbScope): PreflightInput | undefined {
  if (form.destination === '') return undefined
  const { credentialFields, targetFields } = destinationOf(form.destination)
  const { kind, connectionId, credentials } = form.account
  return {
    destination: form.destination,
    account:
      kind === 'existing'
        ? { kind, connectionId }
        : { kind, credentials: pick(credentials, credentialFields) },
    target: scope === 'target' ? pick(form.target, targetFields) : {},
  }
}

/** Whether two ladders would end the same. */
export function isSameSubject(a: PreflightInput | undefined, b: PreflightInput | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The values of these fields, always in the order of the fields; blank ones are left out. */
function pick<Value extends string | boolean>(
  values: Readonly<Record<string, Value>>,
  fields: readonly { readonly name: string }[],
): Record<string, Value> {
  const kept: Record<string, Value> = {}
  for (const { name } of fields) {
    const value = values[name]
    if (value !== undefined && !(typeof value === 'string' && value.trim() === '')) kept[name] = value
  }
  return kept
}
