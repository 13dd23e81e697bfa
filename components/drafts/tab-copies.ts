/** Session storage: it survives a reload and ends with the tab. No secret ever gets here. */
const prefix = 'sluice-draft:'

/** Where the copy of an organization and sandbox is kept. */
export function tabCopyKey(scope: string): string {
  return prefix + scope
}

export function forgetTabCopy(scope: string): void {
  try {
    window.sessionStorage.removeItem(tabCopyKey(scope))
  } catch {
    // Nothing was stored, then.
  }
}

/** Forgets the copies of every scope: the person leaves. */
export function forgetTabCopies(): void {
  try {
    for (const key of Object.keys(window.sessionStorage)) {
      if (key.startsWith(prefix)) window.sessionStorage.removeItem(key)
    }
  } catch {
    // Nothing was stored, then.
  }
}
