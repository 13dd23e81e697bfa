import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Copyable } from './copyable'
import { ErrorIcon, InfoIcon, SuccessIcon, WarningIcon } from './icons'

const tones = {
  info: { box: 'border-accent/35 bg-accent-soft/60', icon: 'text-accent', Icon: InfoIcon, word: 'Note' },
  success: { box: 'border-ok/35 bg-ok-soft', icon: 'text-ok', Icon: SuccessIcon, word: 'Done' },
  warning: { box: 'border-warn/40 bg-warn-soft', icon: 'text-warn', Icon: WarningIcon, word: 'Warning' },
  danger: { box: 'border-bad/40 bg-bad-soft', icon: 'text-bad', Icon: ErrorIcon, word: 'Error' },
}

type NoticeProps = {
  tone: keyof typeof tones
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  requestId?: string
  /** Where more can be read about it; stands beside the request id. */
  reference?: ReactNode
  /** Set it where the notice appears in answer to something the person did. */
  isLive?: boolean
}

export function Notice(props: NoticeProps) {
  const { tone, title, children, actions, requestId, reference, isLive = false } = props
  const { box, icon, Icon, word } = tones[tone]
  const role = isLive ? (tone === 'danger' ? 'alert' : 'status') : undefined

  return (
    <div role={role} className={classNames('flex gap-3 rounded-lg border p-4', box)}>
      <Icon className={classNames('mt-px size-5', icon)} />
      <div className="grid min-w-0 flex-1 gap-1.5">
        <p className="font-semibold text-ink">
          <span className="sr-only">{word}: </span>
          {title}
        </p>
        {children && <div className="max-w-prose text-ink-2">{children}</div>}
        {(requestId || reference) && (
          <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-2">
            {reference}
            {requestId && (
              <span className="flex flex-wrap items-center gap-x-2">
                Request id <Copyable value={requestId} label="request id" />
              </span>
            )}
          </p>
        )}
        {actions && <div className="mt-1.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
