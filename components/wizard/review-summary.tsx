import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { plural } from '@/components/ui/plural'
import { Private } from '@/components/ui/private'
import { StatusTag } from '@/components/ui/status-tag'
import type { Destination } from '@/lib/destinations/destination'
import { exportOptions } from '@/lib/destinations/export-options'
import type { DraftForm } from './draft-form'
import { ReviewSection } from './review-section'
import { capitalize } from './step-titles'
import { stepOfField, type WizardStep } from './wizard-steps'

interface ReviewSummaryProps {
  form: DraftForm
  destination: Destination
  problems: readonly { readonly path: string; readonly message: string }[]
}

/** The whole draft, part by part, as it will be sent; secrets only as "entered" or "missing". */
export function ReviewSummary({ form, destination, problems }: ReviewSummaryProps) {
  const problemsOf = (step: WizardStep) =>
    problems.filter(({ path }) => stepOfField(path) === step).map(({ message }) => message)

  return (
    <div className="grid items-start gap-5 md:max-xl:grid-cols-2">
      <div className="grid gap-5">
        <ReviewSection title="Destination" step="destination" problems={problemsOf('destination')}>
          <p>{destination.name}</p>
        </ReviewSection>
        <ReviewSection title="Account" step="account" problems={problemsOf('account')}>
          <DefinitionList items={accountFacts(form, destination)} />
        </ReviewSection>
        <ReviewSection
          title={capitalize(destination.targetNoun)}
          step="target"
          problems={problemsOf('target')}
        >
          <DefinitionList items={targetFacts(form, destination)} />
        </ReviewSection>
      </div>
      <div className="grid gap-5">
        <ReviewSection title="Audiences" step="audiences" problems={problemsOf('audiences')}>
          <Names noun="audience" names={form.audiences.map(({ name }) => name)} />
        </ReviewSection>
        <ReviewSection title="Attributes" step="attributes" problems={problemsOf('attributes')}>
          <Names noun="attribute" names={form.attributes} isCode />
        </ReviewSection>
      </div>
    </div>
  )
}

function accountFacts({ account }: DraftForm, { credentialFields }: Destination) {
  if (account.kind === 'existing')
    return [{ term: 'Stored account', description: account.connectionLabel || 'Not chosen yet' }]
  const facts = credentialFields.flatMap(({ name, label, kind, isAdvanced }) => {
    const value = account.credentials[name] ?? ''
    if (isAdvanced && !value) return []
    if (kind === 'secret')
      return [
        {
          term: label,
          description: value ? 'Entered, not shown' : <Missing>Missing: enter it again</Missing>,
        },
      ]
    return [{ term: label, description: value ? <Private>{value}</Private> : <Missing>Missing</Missing> }]
  })
  return account.name ? [{ term: 'Name', description: account.name }, ...facts] : facts
}

function targetFacts({ name, description, target }: DraftForm, { targetFields }: Destination) {
  return [
    ...targetFields.map((field) => ({
      term: field.label,
      description: target[field.name] ? String(target[field.name]) : <Missing>Missing</Missing>,
    })),
    { term: 'Dataflow name', description: name || <Missing>Missing</Missing> },
    ...(description ? [{ term: 'Description', description }] : []),
    ...exportOptions.fields.map((option) => ({
      term: option.label,
      description: target[option.name] ? 'Yes' : 'No',
    })),
  ]
}

function Missing({ children }: { children: string }) {
  return <StatusTag tone="bad">{children}</StatusTag>
}

const namesShownMax = 8

function Names({
  noun,
  names,
  isCode = false,
}: {
  noun: string
  names: readonly string[]
  isCode?: boolean
}) {
  if (names.length === 0) return <p>None yet</p>
  return (
    <>
      <p className="font-medium">{plural(names.length, noun)}</p>
      <ul className={`grid gap-1 text-ink-2 ${isCode ? 'code' : ''}`}>
        {names.slice(0, namesShownMax).map((name) => (
          <li key={name} className={isCode ? 'break-all' : 'break-words'}>
            {name}
          </li>
        ))}
      </ul>
      {names.length > namesShownMax && (
        <Disclosure title={`And ${names.length - namesShownMax} more`}>
          <ul className={`grid gap-1 pt-2 text-ink-2 ${isCode ? 'code' : ''}`}>
            {names.slice(namesShownMax).map((name) => (
              <li key={name} className="wrap-anywhere">
                {name}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
