import { StatusTag, type StatusTone } from '@/components/ui/status-tag'

const known: Readonly<Record<string, { tone: StatusTone; text: string }>> = {
  enabled: { tone: 'ok', text: 'Enabled' },
  disabled: { tone: 'neutral', text: 'Disabled' },
}

/** The state of a dataflow. The platform's list of states is its own to grow: unknown ones are in passing. */
export function DataflowState({ state }: { state: string }) {
  const { tone, text } = known[state.toLowerCase()] ?? { tone: 'busy', text: 'Working…' }
  return <StatusTag tone={tone}>{text}</StatusTag>
}
