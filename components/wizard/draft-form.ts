import type { Destination, FieldValues } from '@/lib/destinations/destination'
import { type DestinationPart, type DraftForm, keptCredentialNames } from '@/lib/destinations/draft-content'
import { exportOptions } from '@/lib/destinations/export-options'
import { type DestinationId, destinationOf, destinations } from '@/lib/destinations/registry'

export type { DraftForm }

const emptyPart: DestinationPart = {
  account: { kind: 'new', name: '', connectionId: '', connectionLabel: '', credentials: {} },
  target: {},
  suggestedTarget: {},
}

export const emptyDraft: DraftForm = {
  destination: '',
  name: '',
  description: '',
  source: 'reuse',
  ...emptyPart,
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

/** The form as it may be kept: without a secret, be it in use or put aside. */
export function withoutSecrets(form: DraftForm): DraftForm {
  const { destination } = form
  const kept = destination === '' ? emptyPart : keptPart(form, destination)
  const aside: DraftForm['aside'] = {}
  for (const { id } of destinations) {
    const part = form.aside[id]
    if (part) aside[id] = keptPart(part, id)
  }
  return { ...form, ...kept, aside }
}

function keptPart({ account, target, suggestedTarget }: DestinationPart, id: DestinationId): DestinationPart {
  const destination = destinationOf(id)
  const names = targetNames(destination)
  return {
    account: { ...account, credentials: onlyNamed(account.credentials, keptCredentialNames(destination)) },
    target: onlyNamed(target, names),
    suggestedTarget: onlyNamed(suggestedTarget, names),
  }
}

/** An input that was shown and left empty is the same as one that was not shown. */
function onlyNamed<V>(values: Readonly<Record<string, V>>, names: readonly string[]): Record<string, V> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => names.includes(name) && value !== undefined && value !== '',
    ),
  )
}

/** The secrets of one form in another one for the same account, so that only a reload asks for them again. */
export function withSecretsOf(form: DraftForm, other: DraftForm): DraftForm {
  const isSame = form.destination === other.destination && form.account.kind === other.account.kind
  if (!isSame) return form
  const { credentials } = other.account
  return {
    ...form,
    account: { ...form.account, credentials: { ...credentials, ...form.account.credentials } },
  }
}

/** Whether anything has been entered. */
export function isBlank(form: DraftForm): boolean {
  const { destination, name, description, audiences, attributes } = form
  return destination === '' && !name && !description && audiences.length === 0 && attributes.length === 0
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
