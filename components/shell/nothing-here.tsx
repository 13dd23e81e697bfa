import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** The page of an address that leads nowhere. */
export function NothingHere({ href, label }: { href: string; label: string }) {
  return (
    <EmptyState title="There is nothing here" action={<LinkButton href={href}>{label}</LinkButton>}>
      It may have been deleted, it may belong to another sandbox, or the address was copied incompletely.
    </EmptyState>
  )
}
