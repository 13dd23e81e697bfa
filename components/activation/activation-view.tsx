'use client'

import { useEffect } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { PipelineDiagram } from '@/components/pipeline/pipeline-diagram'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { Copyable } from '@/components/ui/copyable'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/components/ui/plural'
import { StatusTag } from '@/components/ui/status-tag'
import { forgetDraft, markSent } from '@/components/wizard/stored-draft'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import { activationPipeline } from './activation-pipeline'
import { activationWords } from './activation-words'
import { FailedStep } from './failed-step'
import { StepList } from './step-list'
import { useActivation } from './use-activation'
import { VerificationCard } from './verification-card'

interface ActivationViewProps {
  initial: ActivationSnapshot
  /** Organization and sandbox, to which the draft belonged. */
  scope: string
  targetNoun: string
}

/** An activation from its first call to the comparison; shows only what the journal holds. */
export function ActivationView({ initial, scope, targetNoun }: ActivationViewProps) {
  const { snapshot, isConnected, problem } = useActivation(initial)
  const { title, lead, tag } = activationWords(snapshot)
  const hasFailed = snapshot.status === 'failed'
  const isDone = snapshot.status === 'verified' || snapshot.status === 'mismatch'

  useEffect(() => {
    if (isDone) forgetDraft(scope)
    if (hasFailed) markSent(scope, undefined)
  }, [isDone, hasFailed, scope])

  return (
    <div className="grid gap-5">
      <title>{`${title} · Sluice`}</title>
      <div aria-live="polite">
        <PageHeading
          title={title}
          lead={lead}
          badge={<StatusTag tone={tag.tone}>{tag.text}</StatusTag>}
          actions={
            isDone && snapshot.dataflowId ? (
              <>
                <LinkButton href="/activate/destination">Activate more</LinkButton>
                <LinkButton href={`/dataflows/${snapshot.dataflowId}`} variant="primary">
                  Open the dataflow
                </LinkButton>
              </>
            ) : undefined
          }
        />
      </div>
      {!isConnected && snapshot.status === 'running' && (
        <Notice tone="warning" title="The connection to this server is lost" isLive>
          The work goes on. This page tries to reconnect; reload it if nothing changes.
        </Notice>
      )}
      {problem !== undefined && <ProblemNotice error={problem} />}
      <FailedStep snapshot={snapshot} />
      <PipelineDiagram nodes={activationPipeline(snapshot, targetNoun)} summary={`${title}. ${lead}`} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <StepList snapshot={snapshot} />
        {snapshot.verification ? (
          <VerificationCard verification={snapshot.verification} />
        ) : (
          <Awaited snapshot={snapshot} />
        )}
      </div>
      {snapshot.status === 'verified' && <AfterVerified snapshot={snapshot} />}
    </div>
  )
}

function Awaited({ snapshot: { subject, status } }: { snapshot: ActivationSnapshot }) {
  return (
    <Card as="section">
      <CardHeader title="Validated transformations" />
      <CardBody className="text-ink-2">
        {status === 'failed'
          ? 'There is nothing to compare: the activation stopped before it was read back.'
          : `When all calls are made, the dataflow is read back and compared with the ${plural(subject.audienceCount, 'audience')} and ${plural(subject.attributeCount, 'attribute')} you asked for.`}
      </CardBody>
    </Card>
  )
}

function AfterVerified({ snapshot: { subject, dataflowId } }: { snapshot: ActivationSnapshot }) {
  return (
    <Card as="section">
      <CardHeader title="What happens next" />
      <CardBody className="grid gap-3 text-ink-2">
        <ol className="grid list-decimal gap-1.5 pl-5 wrap-anywhere">
          <li>Within about an hour, everyone already in the audiences is exported once.</li>
          <li>
            From then on, each change of an audience, an identity or a chosen attribute is exported as it
            happens.
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
