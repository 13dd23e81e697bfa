import type { AuditEvent } from '@/lib/contract/audit'

const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** Names a moment of the trail. */
export function pointTitle({ at }: Pick<AuditEvent, 'at'>): string {
  return `${format.format(at)} UTC`
}
