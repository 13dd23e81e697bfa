const start = '/activate'

/** Where to go after signing in: a path of this application, never another site. */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return start
  return URL.canParse(next, 'https://here.invalid') &&
    new URL(next, 'https://here.invalid').host === 'here.invalid'
    ? next
    : start
}
