'use client'

import { useSyncExternalStore } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { listAddress } from './list-address'

const never = () => () => undefined

/** Leads back to the list as it was last looked at in this tab. */
export function AllDataflowsLink() {
  const href = useSyncExternalStore(never, listAddress, () => '/dataflows')
  return <TextLink href={href}>All dataflows</TextLink>
}
