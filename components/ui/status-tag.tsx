import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { CheckIcon, ErrorIcon, InfoIcon, MinusIcon, WarningIcon } from './icons'
import { Spinner } from './spinner'

const tones = {
  ok: { style: 'bg-ok-soft text-ok', Icon: CheckIcon },
  warn: { style: 'bg-warn-soft text-warn', Icon: WarningIcon },
  bad: { style: 'bg-bad-soft text-bad', Icon: ErrorIcon },
  neutral: { style: 'bg-sunken text-ink-2', Icon: MinusIcon },
  accent: { style: 'bg-accent-soft text-accent', Icon: InfoIcon },
  busy: { style: 'bg-accent-soft text-accent', Icon: Spinner },
}

export type StatusTone = keyof typeof tones

type StatusTagProps = { tone: StatusTone; children: ReactNode; icon?: ReactNode }

export function StatusTag({ tone, children, icon }: StatusTagProps) {
  const { style, Icon } = tones[tone]
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full py-0.5 pr-2.5 pl-2 text-xs font-[580] whitespace-nowrap',
        'forced-colors:border forced-colors:border-[CanvasText]',
        style,
      )}
    >
      {icon ?? <Icon className="size-3.5" />}
      {children}
    </span>
  )
}
