'use client'

import { ProblemNotice } from '@/components/api/problem-notice'
import { PipelineDiagram } from '@/components/pipeline/pipeline-diagram'
import { Notice } from '@/components/ui/notice'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import type { ActivationAccount } from '@/lib/contract/activations'
import { isDestinationId } from '@/lib/destinations/registry'
import { ActivationButtons } from './activation-buttons'
import { ActivationHeading } from './activation-heading'
import { activationPipeline } from './activation-pipeline'
import { activationWords } from './activation-words'
import { AfterVerified } from './after-verified'
import { AwaitedComparison } from './awaited-comparison'
import { CredentialsForm } from './credentials-form'
import { HaltNotices } from './halt-notices'
import { StepList } from './step-list'
import { UndoDialog } from './undo-dialog'
import { useActivation } from './use-activation'
import { useActivationActions } from './use-activation-actions'
import { useFocusAfterAction } from './use-focus-after-action'
import { useOwnDraft } from './use-own-draft'
import { useUndoQuestion } from './use-undo-question'
import { VerificationCard } from './verification-card'

interface ActivationViewProps {
  initial: ActivationSnapshot
  /** Number of the last event in it. */
  sequence: number
  /** Organization and sandbox, to which the draft belonged. */
  scope: string
  /** The draft it was made of, while there is one. */
  draftId: string | undefined
  targetNoun: string
  /** What is known of the account it was to create, if it was. */
  account: ActivationAccount | undefined
}

/** An activation from its first call to its end; shows only what the journal holds. */
export function ActivationView(props: ActivationViewProps) {
  const { initial, sequence, scope, draftId, targetNoun, account } = props
  const { snapshot, isConnected, problem, act } = useActivation(initial, sequence)
  const actions = useActivationActions(initial.id, act)
  const question = useUndoQuestion(snapshot, actions)
  useOwnDraft({ scope, activationId: initial.id, draftId, status: snapshot.status })
  useFocusAfterAction(snapshot.status, actions.isBusy)
  const { title, lead } = activationWords(snapshot)
  const { destination } = snapshot.subject
  const buttons = <ActivationButtons snapshot={snapshot} actions={actions} onUndo={question.open} />

  return (
    <div className="grid gap-5">
      <ActivationHeading snapshot={snapshot} scope={scope} draftId={draftId} buttons={buttons} />
      {!isConnected && (
        <Notice tone="warning" title="The connection to this server is lost" isLive>
          You see how it stood last. This page tries to reconnect; reload it if nothing changes.
        </Notice>
      )}
      {problem !== undefined && <ProblemNotice error={problem} />}
      {actions.resumeError && <ProblemNotice error={actions.resumeError} />}
      {actions.undoError && <ProblemNotice error={actions.undoError} />}
      {actions.isSecretNeeded && isDestinationId(destination) ? (
        <CredentialsForm destinationId={destination} account={account} actions={actions} />
      ) : (
        <HaltNotices snapshot={snapshot} buttons={buttons} draftId={draftId} />
      )}
      <PipelineDiagram nodes={activationPipeline(snapshot, targetNoun)} summary={`${title}. ${lead}`} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <StepList snapshot={snapshot} />
        {snapshot.verification ? (
          <VerificationCard verification={snapshot.verification} />
        ) : (
          <AwaitedComparison snapshot={snapshot} />
        )}
      </div>
      {snapshot.status === 'verified' && <AfterVerified snapshot={snapshot} />}
      <UndoDialog snapshot={snapshot} {...question.dialog} />
    </div>
  )
}
