import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** The page of an address that leads nowhere. */
export function NothingHere({ href, label }: { href: string; label: string }) {
  return (
    <>
      {/* The page that found nothing has named itself already: the title that comes last stands. */}
      <title>Not found · Sluice</title>
      <EmptyState title="There is nothing here" action={<LinkButton href={href}>{label}</LinkButton>}>
        It may have been deleted, it may belong to another sandbox, or the address was copied incompletely.
      </EmptyState>
    </>
  )
}
