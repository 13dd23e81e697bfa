import type { PipelineNode, PipelineNodeId, PipelineNodeState } from '@/components/pipeline/pipeline-node'
import type { ClimbScope } from '@/components/preflight/climb-subject'
import { failedRung, type Held, hasPassed, holding, isEnough, verdictOf } from '@/components/preflight/proof'
import { plural } from '@/components/ui/plural'
import { destinationOf } from '@/lib/destinations/registry'
import type { DraftForm } from './draft-form'
import { capitalize } from './step-titles'
import type { WizardStep } from './wizard-steps'

/** The node a step fills in. */
const nodeOfStep: Readonly<Partial<Record<WizardStep, PipelineNodeId>>> = {
  destination: 'target',
  account: 'target',
  target: 'stream',
  audiences: 'dataflow',
  attributes: 'dataflow',
}

/** The pipeline as far as the draft goes: what is chosen, being chosen, still open, and what was proved of it. */
export function draftPipeline(
  form: DraftForm,
  step: WizardStep,
  held: Readonly<Record<ClimbScope, Held>>,
): readonly PipelineNode[] {
  const destination = form.destination === '' ? undefined : destinationOf(form.destination)
  const { credentials, kind, connectionLabel } = form.account
  const account = kind === 'existing' ? connectionLabel : (destination?.labelAccount(credentials) ?? '')
  const targetName = destination ? String(form.target[destination.targetNameField] ?? '') : ''
  const counts = countsOf(form)
  const stateOf = (id: PipelineNodeId, isChosen: boolean) =>
    nodeOfStep[step] === id ? ('current' as const) : isChosen ? ('filled' as const) : ('empty' as const)

  return [
    { id: 'store', title: 'Profile store', detail: 'Real-Time Customer Profile', state: 'filled' },
    {
      id: 'source',
      title: 'Profile source',
      detail: form.source === 'reuse' ? 'Reused if there is one' : 'A new one',
      state: 'filled',
    },
    {
      id: 'dataflow',
      title: 'Dataflow',
      ...(form.name ? { detail: form.name } : {}),
      ...(counts ? { code: counts } : {}),
      state: stateOf('dataflow', form.audiences.length > 0 && form.attributes.length > 0),
    },
    {
      id: 'target',
      title: 'Account',
      ...(destination ? { detail: destination.name } : {}),
      ...(account ? { code: account } : {}),
      state: provedState(held.account) ?? stateOf('target', account !== ''),
    },
    {
      id: 'stream',
      title: capitalize(destination?.targetNoun ?? 'stream'),
      ...(targetName ? { detail: targetName, ...provedWords(held.target) } : {}),
      state:
        (form.account.kind === 'new' ? provedState(held.target) : undefined) ??
        stateOf('stream', targetName !== ''),
    },
  ]
}

/** Proved or proved wrong; undefined while neither is known of what is in the form now. */
function provedState(held: Held): PipelineNodeState | undefined {
  const proof = holding(held)
  const verdict = proof && verdictOf(proof)
  if (verdict === 'wrong') return 'failed'
  return verdict && isEnough(verdict) ? 'done' : undefined
}

/** What the test of the stream or event hub has shown, in two or three words. */
function provedWords(held: Held): { code?: string } {
  const proof = holding(held)
  if (!proof) return {}
  if (failedRung(proof.report.rungs)) return { code: 'test failed' }
  if (!hasPassed(proof.report, 'target')) return {}
  return { code: hasPassed(proof.report, 'write') ? 'found · may write' : 'found' }
}

function countsOf({ audiences, attributes }: DraftForm): string {
  const parts = [
    audiences.length > 0 ? plural(audiences.length, 'audience') : '',
    attributes.length > 0 ? plural(attributes.length, 'attribute') : '',
  ]
  return parts.filter(Boolean).join(' · ')
}

/** The same for someone who does not see the drawing. */
export function draftSentence(form: DraftForm): string {
  const destination = form.destination === '' ? undefined : destinationOf(form.destination)
  if (!destination) return 'A dataflow from the profile store; its destination is not chosen yet.'
  const targetName = String(form.target[destination.targetNameField] ?? '')
  const what = countsOf(form).replace(' · ', ' and ') || 'No audiences yet'
  return `${what}, from the profile store to ${destination.name}${targetName ? `, ${destination.targetNoun} ${targetName}` : ''}.`
}
