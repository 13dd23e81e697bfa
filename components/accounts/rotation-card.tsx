'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { plural } from '@/components/ui/plural'
import type { AccountDetail, RotationResult } from '@/lib/contract/accounts'
import { RotationForm } from './rotation-form'
import { RotationOutcome } from './rotation-outcome'

/** Where the credentials of an account are replaced, and what came of it is told. */
export function RotationCard({ account }: { account: AccountDetail }) {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [result, setResult] = useState<RotationResult>()
  return (
    <Card as="section" aria-labelledby="rotation-title">
      <CardHeader id="rotation-title" title="Replace the credentials" />
      <CardBody className="grid gap-4">
        {result ? (
          <RotationOutcome
            result={result}
            onAgain={() => {
              setResult(undefined)
              setOpen(true)
            }}
            onDone={() => {
              setResult(undefined)
              setOpen(false)
            }}
          />
        ) : (
          <>
            <p className="max-w-prose text-ink-2">
              The new credentials are tried first, on an account of their own. Only if they work do they
              replace the ones in use{affected(account)}; then Adobe tries them once more.
            </p>
            {isOpen ? (
              <RotationForm
                account={account}
                onResult={(told) => {
                  setResult(told)
                  router.refresh()
                }}
                onCancel={() => setOpen(false)}
              />
            ) : (
              <div>
                <Button variant="primary" onPress={() => setOpen(true)}>
                  Enter new credentials
                </Button>
              </div>
            )}
          </>
        )}
      </CardBody>
    </Card>
  )
}

function affected({ dataflows }: AccountDetail): string {
  return dataflows.length === 0 ? '' : `, for ${plural(dataflows.length, 'dataflow')} at once`
}
