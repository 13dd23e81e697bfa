'use client'

import { Button } from './button'
import { IconButton } from './icon-button'
import { CheckIcon, CopyIcon, CrossIcon } from './icons'
import { copyMessages, useCopy } from './use-copy'

type CopyButtonProps = {
  text: string
  /** What is copied, e.g. "dataset id": becomes "Copy dataset id". */
  label: string
  /** Shows only the icon; the label stays its accessible name. */
  isCompact?: boolean
  /** In a grid: the arrow keys lead to it, Tab passes it by. */
  isInRow?: boolean
}

export function CopyButton({ text, label, isCompact = false, isInRow = false }: CopyButtonProps) {
  const { state, copy } = useCopy(text)
  const icon = {
    idle: <CopyIcon />,
    copied: <CheckIcon className="size-4 text-ok" />,
    failed: <CrossIcon className="size-4 text-bad" />,
  }[state]

  return (
    <span className="inline-flex print:hidden">
      {isCompact ? (
        <IconButton
          label={`Copy ${label}`}
          excludeFromTabOrder={isInRow}
          onPress={() => void copy()}
          className="size-6"
        >
          {icon}
        </IconButton>
      ) : (
        <Button size="small" aria-label={`Copy ${label}`} onPress={() => void copy()}>
          {icon}
          {state === 'copied' ? 'Copied' : 'Copy'}
        </Button>
      )}
      <span role="status" className={state === 'failed' ? 'ml-1 text-sm text-bad' : 'sr-only'}>
        {copyMessages[state]}
      </span>
    </span>
  )
}
