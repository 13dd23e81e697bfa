import type { ReactNode } from 'react'
import { TermsIn } from '@/components/help/terms-in'
import { Button } from '@/components/ui/button'
import { InfoIcon } from '@/components/ui/icons'
import type { SchemaTree } from '@/lib/activation/schema-tree'
import { missingIdentities, usualAttributes } from '@/lib/activation/suggest-attributes'

interface AttributeAdviceProps {
  readonly tree: SchemaTree
  readonly value: readonly string[]
  readonly onAdd: (paths: readonly string[], from: string) => void
}

/** What is worth adding: the usual attributes to begin with, an identity when there is none. */
export function AttributeAdvice({ tree, value, onAdd }: AttributeAdviceProps) {
  const usual = usualAttributes(tree)
  if (value.length === 0 && usual.length > 0) {
    return (
      <Advice
        words={
          <>
            Begin with what Adobe suggests:{' '}
            {usual.map(({ path }, index) => (
              <span key={path}>
                {index > 0 && ', '}
                <span className="code">{path}</span>
              </span>
            ))}
          </>
        }
        action={`Add these ${usual.length}`}
        onPress={() =>
          onAdd(
            usual.map(({ path }) => path),
            'that Adobe suggests',
          )
        }
      />
    )
  }
  const [identity] = value.length === 0 ? [] : missingIdentities(tree, value)
  if (!identity) return null
  return (
    <Advice
      words={
        <TermsIn words={['identity']}>
          Add an identity. Adobe may deliver a record twice, and only an identifier in it lets readers of the
          stream drop the repeat.
        </TermsIn>
      }
      action={`Add ${identity.path}`}
      onPress={() => onAdd([identity.path], 'that identifies a person')}
    />
  )
}

interface AdviceProps {
  readonly words: ReactNode
  readonly action: string
  readonly onPress: () => void
}

function Advice({ words, action, onPress }: AdviceProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line bg-accent-soft/45 px-4 py-2.5">
      <p className="flex min-w-0 flex-1 basis-72 items-start gap-2 text-sm">
        <InfoIcon className="mt-0.5 size-4 text-accent" />
        <span className="min-w-0 wrap-anywhere">{words}</span>
      </p>
      <Button size="small" onPress={onPress} className="max-w-full">
        <span className="min-w-0 truncate">{action}</span>
      </Button>
    </div>
  )
}
