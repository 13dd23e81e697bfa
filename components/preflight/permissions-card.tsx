'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Skeleton } from '@/components/ui/skeleton'
import { Tabs } from '@/components/ui/tabs'
import type { DraftForm } from '@/components/wizard/draft-form'
import { loadPermissions } from '@/lib/destinations/permissions/load-permissions'
import type { PermissionSubject, Permissions } from '@/lib/destinations/permissions/permissions'
import type { DestinationId } from '@/lib/destinations/registry'
import { PolicyCheck } from './policy-check'
import { usePreflight } from './preflight-context'
import { Recipe } from './recipe'

/** What the key has to be allowed: to hand to an admin, and to check what came back. Folded until it is wanted. */
export function PermissionsCard({ destination }: { destination: DestinationId }) {
  const [isOpen, setOpen] = useState(false)
  const permissions = useQuery({
    queryKey: ['permissions', destination],
    queryFn: () => loadPermissions(destination),
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Card
      as="section"
      className="px-5 py-2"
      onKeyDown={(event) => {
        // These fields are no part of the draft: Enter in one of them must not go to the next step.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
      }}
    >
      <Disclosure
        title="What the key has to be allowed"
        headingLevel={2}
        isExpanded={isOpen}
        onExpandedChange={setOpen}
      >
        {permissions.data ? (
          <PermissionTabs permissions={permissions.data} />
        ) : permissions.isError ? (
          <p className="text-ink-2">This part of the page could not be loaded. Reload the page.</p>
        ) : (
          isOpen && <Skeleton className="h-48 w-full" />
        )}
      </Disclosure>
    </Card>
  )
}

function PermissionTabs({ permissions }: { permissions: Permissions }) {
  const { credentials } = useFormContext<DraftForm>().watch('account')
  const target = useFormContext<DraftForm>().watch('target')
  const { recipeAnswers: answers } = usePreflight()
  const subject: PermissionSubject = { credentials, target, answers }
  return (
    <Tabs
      label="Permissions"
      items={[
        {
          id: 'recipe',
          title: 'Copy what to allow',
          content: <Recipe permissions={permissions} subject={subject} />,
        },
        {
          id: 'check',
          title: `Check your ${permissions.policyNoun}`,
          content: <PolicyCheck permissions={permissions} subject={subject} />,
        },
      ]}
    />
  )
}
