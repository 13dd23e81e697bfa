import type { ConnectionType, KeptBecause } from '@/lib/contract/dataflow-changes'

export const connectionWords: Readonly<Record<ConnectionType, string>> = {
  connection: 'Account',
  'source-connection': 'Profile source',
  'target-connection': 'Target connection',
}

/** Why a connection stays, with the names of what uses it. */
export function keptWords(because: KeptBecause, users: readonly string[]): string {
  if (because === 'profile-source') return 'Profile sources may be shared, so it is never deleted along.'
  const noun = { dataflows: 'dataflow', sources: 'source', connections: 'target connection' }[because]
  const [first = '', ...others] = users
  if (others.length === 0) return `The ${noun} ${first} uses it.`
  return `${users.length} ${noun}s use it, among them ${first}.`
}
