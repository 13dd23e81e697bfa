'use client'

import { CommandPalette } from './command-palette'
import { ShortcutsDialog } from './shortcuts-dialog'

type PaletteOverlaysProps = {
  open: 'palette' | 'shortcuts' | undefined
  onOpenChange: (open: 'palette' | 'shortcuts' | undefined) => void
}

/** What the palette’s button opens; one file, so that it is fetched as one. */
export function PaletteOverlays({ open, onOpenChange }: PaletteOverlaysProps) {
  const close = () => onOpenChange(undefined)
  return (
    <>
      <CommandPalette
        isOpen={open === 'palette'}
        onClose={close}
        onShortcuts={() => onOpenChange('shortcuts')}
      />
      <ShortcutsDialog isOpen={open === 'shortcuts'} onClose={close} />
    </>
  )
}
