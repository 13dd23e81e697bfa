'use client'

import type { ReactNode } from 'react'
import { useSessionIfAny } from '@/components/session/session-context'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { AskAdmin } from './ask-admin'
import { MeaningLink, meaningHref } from './meaning-link'
import type { ProblemDetails } from './problem-details'
import { reportSessionTrouble } from './session-signal'

export type ShownProblem = Pick<ProblemDetails, 'title' | 'detail' | 'status' | 'code' | 'requestId'> & {
  readonly permissions?: readonly string[] | undefined
}

interface ProblemBoxProps {
  problem: ShownProblem
  actions?: ReactNode
  /** Set it where the problem appears in answer to something the person did. */
  isLive?: boolean
}

/** What happened, why, what to do, what it means, and the id to quote; with the way out that this kind of problem has. */
export function ProblemBox({ problem, actions, isLive = false }: ProblemBoxProps) {
  const { title, detail, status, code, requestId, permissions = [] } = problem
  const hasSession = useSessionIfAny() !== undefined
  const isOver = status === 401 && hasSession
  const href = meaningHref(code)
  const isRefused = code === 'permission-missing'
  return (
    <Notice
      tone="danger"
      title={title}
      requestId={requestId || undefined}
      reference={href && <MeaningLink code={code} href={href} />}
      isLive={isLive}
      actions={
        (actions || isOver || isRefused) && (
          <>
            {actions}
            {isRefused && <AskAdmin permissions={permissions} requestId={requestId} />}
            {isOver && <Button onPress={() => reportSessionTrouble('ended')}>Sign in again</Button>}
          </>
        )
      }
    >
      {detail}
    </Notice>
  )
}
