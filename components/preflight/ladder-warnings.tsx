import { Notice } from '@/components/ui/notice'
import type { PreflightWarning } from '@/lib/contract/preflight'

/** What works, and should be known all the same. */
export function LadderWarnings({ warnings }: { warnings: readonly PreflightWarning[] }) {
  return warnings.map(({ code, message, fix }) => (
    <Notice key={code} tone="warning" title={message}>
      {fix}
    </Notice>
  ))
}
