import { CheckIcon, type IconProps, PlusIcon, UserIcon } from '@/components/ui/icons'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { OriginKind } from '@/lib/activation/record-preview/origin'
import { originKinds, originWords } from './origin-words'

const icons = {
  chosen: CheckIcon,
  'other-audience': UserIcon,
  added: PlusIcon,
} satisfies Record<OriginKind, unknown>

const tones = {
  chosen: 'accent',
  'other-audience': 'warn',
  added: 'neutral',
} as const satisfies Record<OriginKind, StatusTone>

export function OriginIcon({ kind, ...props }: IconProps & { kind: OriginKind }) {
  const Icon = icons[kind]
  return <Icon {...props} />
}

/** What the marks beside the lines mean. */
export function OriginLegend() {
  return (
    <ul aria-label="What the marks mean" className="flex flex-wrap gap-1.5">
      {originKinds.map((kind) => (
        <li key={kind}>
          <OriginTag kind={kind} />
        </li>
      ))}
    </ul>
  )
}

export function OriginTag({ kind }: { kind: OriginKind }) {
  return (
    <StatusTag tone={tones[kind]} icon={<OriginIcon kind={kind} className="size-3.5" />}>
      {originWords[kind]}
    </StatusTag>
  )
}
