import { classNames } from '@/components/ui/class-names'
import { CheckIcon, ErrorIcon, WarningIcon } from '@/components/ui/icons'
import type { AuditOutcome } from '@/lib/contract/audit'

const marks = {
  succeeded: { style: 'bg-ok-soft text-ok', Icon: CheckIcon },
  failed: { style: 'bg-bad-soft text-bad', Icon: ErrorIcon },
  unknown: { style: 'bg-warn-soft text-warn', Icon: WarningIcon },
} as const

/** The outcome at a glance; its sentence says it in words. */
export function OutcomeMark({ outcome }: { outcome: AuditOutcome }) {
  const { style, Icon } = marks[outcome]
  return (
    <span
      aria-hidden="true"
      className={classNames('grid size-7 shrink-0 place-items-center rounded-full', style)}
    >
      <Icon />
    </span>
  )
}
