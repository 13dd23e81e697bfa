'use client'

import { IconButton } from './icon-button'
import { EyeIcon, EyeOffIcon } from './icons'

type RevealButtonProps = {
  isRevealed: boolean
  onChange: (isRevealed: boolean) => void
  controls: string
  isDisabled?: boolean
}

export function RevealButton({ isRevealed, onChange, controls, isDisabled }: RevealButtonProps) {
  return (
    <IconButton
      label={isRevealed ? 'Hide what you typed' : 'Show what you typed'}
      aria-controls={controls}
      isDisabled={isDisabled}
      onPress={() => onChange(!isRevealed)}
      className="mr-1"
    >
      {isRevealed ? <EyeOffIcon className="size-4.5" /> : <EyeIcon className="size-4.5" />}
    </IconButton>
  )
}
