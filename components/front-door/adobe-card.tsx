'use client'

import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { Tabs } from '@/components/ui/tabs'
import { credentialFields, tokenFields } from './sign-in-fields'
import { SignInForm } from './sign-in-form'
import { useGoOn } from './use-go-on'

/** The two ways in with what Adobe gives out. */
export function AdobeCard({ next }: { next: string }) {
  const goOn = useGoOn(next)
  return (
    <Card as="section" aria-labelledby="adobe-title">
      <CardBody className="grid gap-4">
        <div className="grid gap-1">
          <h2 id="adobe-title" className="text-lg font-semibold">
            Sign in to your organization
          </h2>
          <p className="text-ink-2">
            With an OAuth server-to-server credential, or a token you already have.
          </p>
        </div>
        <Tabs
          label="Ways to sign in"
          items={[
            {
              id: 'credentials',
              title: 'Client credentials',
              content: <SignInForm mode="credentials" fields={credentialFields} onSignedIn={goOn} />,
            },
            {
              id: 'token',
              title: 'Access token',
              content: <SignInForm mode="token" fields={tokenFields} onSignedIn={goOn} />,
            },
          ]}
        />
      </CardBody>
    </Card>
  )
}
