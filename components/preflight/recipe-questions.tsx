'use client'

import { SwitchField } from '@/components/ui/switch-field'
import { TextField } from '@/components/ui/text-field'
import type { PermissionSubject, RecipeQuestion } from '@/lib/destinations/permissions/permissions'
import { usePreflight } from './preflight-context'

interface RecipeQuestionsProps {
  questions: readonly RecipeQuestion[]
  answers: PermissionSubject['answers']
}

/** What the recipe cannot know from the draft. The answers stay in this page. */
export function RecipeQuestions({ questions, answers }: RecipeQuestionsProps) {
  const { answerRecipe } = usePreflight()
  const asked = questions.filter(({ askedWith }) => askedWith === undefined || answers[askedWith] === true)
  return (
    <div className="grid max-w-xl gap-4">
      {asked.map(({ name, label, hint, kind }) => {
        const answer = answers[name]
        return kind === 'switch' ? (
          <SwitchField
            key={name}
            label={label}
            hint={hint}
            isSelected={answer === true}
            onChange={(next) => answerRecipe(name, next)}
          />
        ) : (
          <TextField
            key={name}
            id={`recipe-${name}`}
            name={`recipe-${name}`}
            label={label}
            hint={hint}
            isOptional
            monospace
            autoComplete="off"
            spellCheck={false}
            value={typeof answer === 'string' ? answer : ''}
            onChange={(next) => answerRecipe(name, next)}
          />
        )
      })}
    </div>
  )
}
