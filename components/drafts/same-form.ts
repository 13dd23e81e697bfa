import { withoutSecrets } from '@/components/wizard/draft-form'
import type { DraftForm } from '@/lib/destinations/draft-content'

/** Whether two forms hold the same, secrets aside. The journal gives members back in an order of its own. */
export function isSameForm(one: DraftForm, other: DraftForm): boolean {
  return textOf(withoutSecrets(one)) === textOf(withoutSecrets(other))
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member
    return Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
