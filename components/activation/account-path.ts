type AccountPath = 'account.name' | `account.credentials.${string}`

/** The field of the form that a problem of the server belongs to; undefined when the form has no such field. */
export function toAccountPath(path: string): AccountPath | undefined {
  if (path === 'account.name') return path
  const prefix = 'account.credentials.'
  return path.startsWith(prefix) ? `${prefix}${path.slice(prefix.length)}` : undefined
}
