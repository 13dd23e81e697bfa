import type { DraftAudience } from '@/lib/activation/draft'
import type { Destination, FieldValues } from '@/lib/destinations/destination'
import { exportOptions } from '@/lib/destinations/export-options'
import { type DestinationId, destinationOf } from '@/lib/destinations/registry'

/** What is in the form: the draft with its gaps, every input as the person left it. */
export interface DraftForm {
  destination: DestinationId | ''
  name: string
  description: string
  source: 'create' | 'reuse'
  account: {
    kind: 'new' | 'existing'
    name: string
    connectionId: string
    /** What the chosen account is called; shown, not sent. */
    connectionLabel: string
    credentials: Record<string, string>
  }
  target: Record<string, string | boolean>
  /** Target values that followed from the account; they change with it as long as nobody edits them. */
  suggestedTarget: Record<string, string | boolean>
  /** What was entered for the other destinations. */
  aside: Partial<Record<DestinationId, DestinationPart>>
  audiences: DraftAudience[]
  attributes: string[]
}

type DestinationPart = Pick<DraftForm, 'account' | 'target' | 'suggestedTarget'>

export const emptyDraft: DraftForm = {
  destination: '',
  name: '',
  description: '',
  source: 'reuse',
  account: { kind: 'new', name: '', connectionId: '', connectionLabel: '', credentials: {} },
  target: {},
  suggestedTarget: {},
  aside: {},
  audiences: [],
  attributes: [],
}

/** The same draft for another destination: what belongs to the old one is put aside until it is chosen again. */
export function changeDestination(form: DraftForm, destination: DestinationId): DraftForm {
  if (form.destination === destination) return form
  const { account, target, suggestedTarget } = form
  const aside =
    form.destination === ''
      ? form.aside
      : { ...form.aside, [form.destination]: { account, target, suggestedTarget } }
  const { account: emptyAccount } = emptyDraft
  return {
    ...form,
    destination,
    account: emptyAccount,
    target: {},
    suggestedTarget: {},
    ...aside[destination],
    aside,
  }
}

/** The draft as it is sent: only the fields of the chosen destination, and no empty optional ones. */
export function toDraft(form: DraftForm): unknown {
  if (form.destination === '') return { destination: undefined }
  const destination = destinationOf(form.destination)
  const { kind, name, connectionId, credentials } = form.account
  return {
    destination: form.destination,
    name: form.name,
    ...(form.description.trim() ? { description: form.description } : {}),
    source: form.source,
    account:
      kind === 'existing'
        ? { kind, connectionId }
        : {
            kind,
            ...(name.trim() ? { name } : {}),
            credentials: pick(credentials, namesOf(destination.credentialFields)),
          },
    target: pick(form.target, targetNames(destination)),
    audiences: form.audiences,
    attributes: form.attributes,
  }
}

/** Two drafts with the same content would be sent as the same, but for secrets, which a reload loses. */
export function contentOf(form: DraftForm): string {
  return JSON.stringify(toDraft(withoutSecrets(form)))
}

/** Fills in what follows from an account, such as its region, where nothing else was entered. */
export function suggestTarget(
  form: DraftForm,
  suggested: FieldValues,
): Pick<DraftForm, 'target' | 'suggestedTarget'> {
  const target = { ...form.target }
  for (const [name, value] of Object.entries(suggested)) {
    const isUntouched = !target[name] || target[name] === form.suggestedTarget[name]
    if (isUntouched) target[name] = value
  }
  return { target, suggestedTarget: { ...suggested } }
}

/** The form without anything that must not be stored: secrets, and what was put aside with secrets in it. */
export function withoutSecrets(form: DraftForm): DraftForm {
  if (form.destination === '') return { ...form, aside: {} }
  const secretNames = destinationOf(form.destination)
    .credentialFields.filter(({ kind }) => kind === 'secret')
    .map(({ name }) => name)
  const kept = Object.entries(form.account.credentials).filter(([name]) => !secretNames.includes(name))
  return { ...form, aside: {}, account: { ...form.account, credentials: Object.fromEntries(kept) } }
}

function namesOf(fields: readonly { readonly name: string }[]): string[] {
  return fields.map(({ name }) => name)
}

function targetNames(destination: Destination): string[] {
  return [...namesOf(destination.targetFields), ...namesOf(exportOptions.fields)]
}

/** Members with these names, blank texts left out: the schema says what is missing. */
function pick(values: FieldValues, names: readonly string[]): FieldValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => names.includes(name) && !(typeof value === 'string' && value.trim() === ''),
    ),
  )
}
