'use client'

import { CodeView } from '@/components/ui/code-view'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import {
  addressListUrl,
  type PermissionRecipe,
  type PermissionSubject,
  type Permissions,
  type RecipePart,
} from '@/lib/destinations/permissions/permissions'
import { RecipeQuestions } from './recipe-questions'

interface RecipeProps {
  permissions: Permissions
  subject: PermissionSubject
}

/** The least a key needs, as a text to copy or steps to follow. It follows what is entered. */
export function Recipe({ permissions, subject }: RecipeProps) {
  const recipe = permissions.write(subject)
  const [first, ...others] = recipe.parts
  return (
    <div className="grid gap-5">
      <RecipeQuestions questions={permissions.questions} answers={subject.answers} />
      {first && <Part part={first} isOnlyOne={others.length === 0} />}
      <Placeholders recipe={recipe} />
      {others.length > 0 && (
        <div>
          {others.map((part) => (
            <Disclosure key={part.id} title={`Instead: ${part.title}`}>
              <Part part={part} isOnlyOne />
            </Disclosure>
          ))}
        </div>
      )}
      <ul className="grid max-w-prose list-disc gap-1.5 pl-5 text-sm text-ink-2">
        {recipe.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>
          Does a firewall stand before it? Adobe publishes the addresses it sends from, and changes them
          without notice: <TextLink href={addressListUrl}>Adobe’s IP address allow-list</TextLink>.{' '}
          {recipe.addressNote}
        </li>
      </ul>
    </div>
  )
}

function Part({ part, isOnlyOne }: { part: RecipePart; isOnlyOne: boolean }) {
  return (
    <div className="grid gap-2">
      {part.note && <p className="max-w-prose text-sm text-ink-2">{part.note}</p>}
      {'text' in part ? (
        <CodeView label={part.title} json={part.text} maxHeight={isOnlyOne ? '30rem' : '20rem'} />
      ) : (
        <ol className="grid list-decimal gap-1 pl-5">
          {part.steps.map((step) => (
            <li key={step} className="wrap-anywhere">
              {step}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function Placeholders({ recipe: { placeholders } }: { recipe: PermissionRecipe }) {
  if (placeholders.length === 0) return null
  return (
    <p className="max-w-prose text-sm text-ink-2">
      To be filled in:{' '}
      {placeholders.map(({ text, meaning }, index) => (
        <span key={text}>
          {index > 0 && '; '}
          <code className="code text-ink">{text}</code> is {meaning}
        </span>
      ))}
      .
    </p>
  )
}
