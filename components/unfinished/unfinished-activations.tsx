import { TermsIn } from '@/components/help/terms-in'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { Disclosure } from '@/components/ui/disclosure'
import type { UnfinishedActivation } from '@/lib/contract/activations'
import { UnfinishedRow } from './unfinished-row'

/** As many as leave room for what the page is about. */
const shownMax = 3

/** What was begun and is not over, so that nothing half made is forgotten. Draws nothing when there is none. */
export function UnfinishedActivations({ items }: { items: readonly UnfinishedActivation[] }) {
  if (items.length === 0) return null
  const others = items.slice(shownMax)
  return (
    <Card as="section" aria-labelledby="unfinished">
      <CardHeader
        id="unfinished"
        title="Unfinished activations"
        description={<TermsIn>Open an activation to see how it stands, to go on, or to undo it.</TermsIn>}
      />
      <Rows items={items.slice(0, shownMax)} />
      {others.length > 0 && (
        <CardBody className="border-t border-line py-1">
          <Disclosure title={`${others.length} more`}>
            <Rows items={others} />
          </Disclosure>
        </CardBody>
      )}
    </Card>
  )
}

function Rows({ items }: { items: readonly UnfinishedActivation[] }) {
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <UnfinishedRow key={item.id} item={item} />
      ))}
    </ul>
  )
}
