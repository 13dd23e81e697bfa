'use client'

import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { StatusTag } from '@/components/ui/status-tag'
import { TextLink } from '@/components/ui/text-link'
import { useWizard } from './wizard-context'
import type { WizardStep } from './wizard-steps'

interface ReviewSectionProps {
  title: string
  step: WizardStep
  /** What is still wrong here. */
  problems: readonly string[]
  children: ReactNode
}

/** One part of the draft as it will be sent, with a way to change it and come back. */
export function ReviewSection({ title, step, problems, children }: ReviewSectionProps) {
  const { hrefOf } = useWizard()
  return (
    <Card as="section">
      <CardHeader
        title={title}
        actions={
          <TextLink href={hrefOf(step, { isFromReview: true })} aria-label={`Edit ${title.toLowerCase()}`}>
            Edit
          </TextLink>
        }
      />
      <CardBody className="grid gap-3">
        {problems.map((problem) => (
          <p key={problem}>
            <StatusTag tone="bad">{problem}</StatusTag>
          </p>
        ))}
        {children}
      </CardBody>
    </Card>
  )
}
