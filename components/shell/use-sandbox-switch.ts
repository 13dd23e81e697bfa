'use client'

import { useState } from 'react'
import { currentOpenWork, type OpenWork } from '@/components/drafts/open-work'

interface Question {
  readonly sandbox: string
  readonly work: OpenWork
}

/** Switches at once when nothing is open; asks first when a draft is. */
export function useSandboxSwitch(switchTo: (sandbox: string) => void) {
  const [question, setQuestion] = useState<Question>()

  async function confirm() {
    if (!question) return
    // What cannot be saved now stays in this tab’s copy.
    await question.work.flush()
    switchTo(question.sandbox)
  }

  return {
    ask: (sandbox: string) => {
      const work = currentOpenWork()
      if (work) setQuestion({ sandbox, work })
      else switchTo(sandbox)
    },
    dialog: {
      target: question?.sandbox,
      draftName: question?.work.nameOf() ?? '',
      onConfirm: () => void confirm(),
      onCancel: () => setQuestion(undefined),
    },
  }
}
