'use client'

import { CrashView, type CrashViewProps } from '@/components/shell/crash-view'

/** A page that throws leaves the bar around it as it is. */
export default function WorkspaceError(props: CrashViewProps) {
  return <CrashView {...props} />
}
