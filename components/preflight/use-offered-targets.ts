'use client'

import { useFormContext } from 'react-hook-form'
import { plural } from '@/components/ui/plural'
import type { DraftForm } from '@/components/wizard/draft-form'
import type { Destination } from '@/lib/destinations/destination'
import type { PreflightInput } from '@/lib/destinations/preflight/request-schema'
import { climbSubject, isSameSubject } from './climb-subject'
import { usePreflight } from './preflight-context'

/** The streams or event hubs that the tested key may list, for their field: what to offer, and what to say about it. */
export function useOfferedTargets(destination: Destination): {
  suggestions: readonly string[]
  hint?: string
} {
  const { held } = usePreflight()
  const form = useFormContext<DraftForm>().watch()
  const wanted = listingSubject(climbSubject(form, 'target'), destination)
  const targets = [held.target, held.account]
    .filter(({ proof }) => proof && isSameSubject(listingSubject(proof.subject, destination), wanted))
    .map(({ proof }) => proof?.report.targets)
    .find((found) => found !== undefined)
  if (!targets || targets.names.length === 0) return { suggestions: [] }
  const { targetNoun } = destination
  const found = targets.isComplete
    ? `${plural(targets.names.length, targetNoun)} found`
    : 'The first ones found'
  return {
    suggestions: targets.names,
    hint: `${found} with this key. Choose one, or type another name. Upper and lower case matter.`,
  }
}

/** What a list of names depends on: everything but the name. A target without a region has the account's. */
function listingSubject(
  subject: PreflightInput | undefined,
  { targetNameField, suggestTarget }: Destination,
): PreflightInput | undefined {
  if (subject?.account.kind !== 'new') return undefined
  const { [targetNameField]: _name, ...rest } = {
    ...suggestTarget(subject.account.credentials ?? {}),
    ...subject.target,
  }
  return { ...subject, target: rest }
}
