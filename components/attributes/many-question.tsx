'use client'

import { ConfirmDialog } from '@/components/ui/dialog'
import { plural } from '@/components/ui/plural'
import { addPaths } from '@/lib/activation/choose-attributes'
import { attributesMax, recommendedMax } from '@/lib/activation/draft'
import type { ChoiceQuestion } from './use-attribute-choice'

interface ManyQuestionProps {
  readonly question: ChoiceQuestion | undefined
  readonly value: readonly string[]
  readonly onAnswer: (isWanted: boolean) => void
}

/** Asked before one press selects more than is recommended. */
export function ManyQuestion({ question, value, onAnswer }: ManyQuestionProps) {
  const countAfter = question ? addPaths(value, question.paths).length : value.length
  const added = countAfter - value.length
  const isTooMany = countAfter > attributesMax
  return (
    <ConfirmDialog
      title={`Add ${plural(added, 'attribute')} from ${question?.from ?? ''}?`}
      confirmLabel={`Add ${plural(added, 'attribute')}`}
      isOpen={question !== undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen) onAnswer(false)
      }}
      onConfirm={() => onAnswer(true)}
      isConfirmDisabled={isTooMany}
    >
      <p>
        This dataflow would then send {plural(countAfter, 'attribute')}. Adobe recommends at most{' '}
        {recommendedMax.attributes}: more still work, but exports get larger and may become slower.
      </p>
      <p>
        {isTooMany
          ? `That is past what one dataflow can be created with here, ${attributesMax.toLocaleString('en')}. Choose a smaller group.`
          : 'You can take it back afterwards with Undo.'}
      </p>
    </ConfirmDialog>
  )
}
