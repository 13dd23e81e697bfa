import type { QueryClient } from '@tanstack/react-query'
import { setPageScope } from '@/components/api/session-signal'
import { forgetTabCopies } from '@/components/drafts/tab-copies'

interface LeaveOptions {
  /** Another sandbox of the same session: what this tab has open stays. */
  readonly keepsDrafts?: boolean
  /** The page that is left is none to come back to. */
  readonly isReplacing?: boolean
}

/** Goes on with a fresh page, so that nothing of the old session stays. */
export function leaveSession(
  queryClient: QueryClient,
  href: string,
  { keepsDrafts = false, isReplacing = false }: LeaveOptions = {},
): void {
  if (!keepsDrafts) forgetTabCopies()
  // What this page still asks for until it is gone belongs to no place any more.
  setPageScope(undefined)
  queryClient.clear()
  if (isReplacing) window.location.replace(href)
  else window.location.assign(href)
}
