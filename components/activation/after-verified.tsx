import { TermsIn } from '@/components/help/terms-in'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { Copyable } from '@/components/ui/copyable'
import type { ActivationSnapshot } from '@/lib/activation/progress'

/** What a person sees next of a dataflow that exports. */
export function AfterVerified({ snapshot: { subject, dataflowId } }: { snapshot: ActivationSnapshot }) {
  return (
    <Card as="section">
      <CardHeader title="What happens next" />
      <CardBody className="grid gap-3 text-ink-2">
        <ol className="grid list-decimal gap-1.5 pl-5 wrap-anywhere">
          <li>
            <TermsIn>Within about an hour, everyone already in the audiences is exported once.</TermsIn>
          </li>
          <li>
            <TermsIn words={['identity', 'attribute']}>
              From then on, each change of an audience, an identity or a chosen attribute is exported as it
              happens.
            </TermsIn>
          </li>
          <li>Look for the first records in {subject.targetLabel}. Some may arrive twice.</li>
        </ol>
        {dataflowId && (
          <p className="flex flex-wrap items-center gap-2">
            Dataflow ID <Copyable value={dataflowId} label="dataflow ID" />
          </p>
        )}
      </CardBody>
    </Card>
  )
}
