'use client'

import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { useGoOn } from './use-go-on'
import { useSignIn } from './use-sign-in'

/** The way in that needs nothing. */
export function DemoCard({ next }: { next: string }) {
  const signIn = useSignIn(useGoOn(next))
  return (
    <Card as="section" aria-labelledby="demo-title">
      <CardBody className="grid gap-4">
        <div className="grid gap-1">
          <h2 id="demo-title" className="text-lg font-semibold">
            Look around first
          </h2>
          <p className="text-ink-2">
            A simulated retailer with audiences, attributes and dataflows of its own. No account, no keys;
            nothing leaves this server.
          </p>
        </div>
        {signIn.error && <ProblemNotice error={signIn.error} />}
        <div>
          <Button
            variant="primary"
            onPress={() => !signIn.isPending && signIn.mutate({ mode: 'demo' })}
            isPending={signIn.isPending || signIn.isSuccess}
            pendingLabel="Opening the demo"
          >
            Enter the demo organization
          </Button>
        </div>
      </CardBody>
    </Card>
  )
}
