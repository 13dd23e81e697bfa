import { listSandboxes as fetchSandboxes } from '../aep/sandboxes'
import type { SandboxView } from '../contract/sandboxes'
import type { OperationContext } from './context'

/** The sandboxes the caller may switch to. */
export async function listSandboxes({ adobe }: OperationContext): Promise<SandboxView[]> {
  const sandboxes = await fetchSandboxes(adobe)
  return sandboxes.map(({ name, title, type, isDefault }) => ({
    name,
    title: title ?? name,
    type: type === 'production' ? 'production' : 'development',
    isDefault: isDefault ?? false,
  }))
}
