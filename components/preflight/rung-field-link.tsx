'use client'

import { usePathname } from 'next/navigation'
import { focusField } from '@/components/ui/focus-field'
import { TextLink } from '@/components/ui/text-link'
import { fieldId } from '@/components/wizard/field-id'
import { stepHref, stepOfField } from '@/components/wizard/wizard-steps'

/** Leads to the field that a rung found wrong, on this step or on another one. */
export function RungFieldLink({ field }: { field: string }) {
  const pathname = usePathname()
  const step = stepOfField(field)
  const isHere = pathname === stepHref(step)
  const href = `${stepHref(step, { isFromReview: pathname === stepHref('review') })}#${fieldId(field)}`
  return (
    <p>
      <TextLink
        href={href}
        onClick={(event) => {
          if (isHere && focusField(fieldId(field))) event.preventDefault()
        }}
      >
        {isHere ? 'Go to the field' : 'Correct it on its step'}
      </TextLink>
    </p>
  )
}
