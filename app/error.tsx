'use client'

import { CrashView, type CrashViewProps } from '@/components/shell/crash-view'
import { PublicFrame } from '@/components/shell/public-frame'

/** For pages outside the workspace, and for the workspace’s own frame. */
export default function PageError(props: CrashViewProps) {
  return (
    <PublicFrame>
      <CrashView {...props} />
    </PublicFrame>
  )
}
