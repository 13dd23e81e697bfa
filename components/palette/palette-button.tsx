'use client'

import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { SearchIcon } from '@/components/ui/icons'
import { Spinner } from '@/components/ui/spinner'

/** Together with Ctrl, or with ⌘ on a Mac. */
const shortcuts: ReadonlyMap<string, 'palette' | 'shortcuts'> = new Map([
  ['k', 'palette'],
  ['/', 'shortcuts'],
])

type Open = 'palette' | 'shortcuts' | undefined
type Overlays = ComponentType<{ open: Open; onOpenChange: (open: Open) => void }>

/**
 * Opens the palette, by press or by key. Its code is fetched when it is first wanted: most pages are left without it, and
 * without a network it could find nothing anyway.
 */
export function PaletteButton() {
  const [open, setOpen] = useState<Open>()
  const [overlays, setOverlays] = useState<Overlays>()
  const [hasFailed, setFailed] = useState(false)
  const show = useCallback((next: Open) => {
    setOpen(next)
    setFailed(false)
    import('./palette-overlays').then(
      ({ PaletteOverlays }) => setOverlays(() => PaletteOverlays),
      () => {
        setOpen(undefined)
        setFailed(true)
      },
    )
  }, [])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // Elsewhere a Mac’s Ctrl K deletes to the end of a line. Where the slash is above the 7 it comes with Shift.
      const isHeld = /Mac|iPhone|iPad/.test(navigator.platform) ? event.metaKey : event.ctrlKey
      const wanted = shortcuts.get(event.key.toLowerCase())
      if (!isHeld || event.altKey || !wanted || (event.shiftKey && wanted === 'palette')) return
      // What is asked for now must not be gone past; what is fading out asks for nothing any more.
      if (
        document.querySelector(':is([role=dialog], [role=alertdialog]):not([data-exiting], [data-exiting] *)')
      )
        return
      event.preventDefault()
      show(wanted)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [show])

  const isLoading = open !== undefined && !overlays
  const Overlays = overlays
  return (
    <>
      <IconButton label="Search and go (Ctrl K)" className="size-9" onPress={() => show('palette')}>
        {isLoading ? <Spinner className="size-5" /> : <SearchIcon className="size-5" />}
      </IconButton>
      <span role="status" className={hasFailed ? 'text-sm text-bad' : 'sr-only'}>
        {hasFailed ? 'The search could not be loaded. Check your network.' : ''}
      </span>
      {Overlays && <Overlays open={open} onOpenChange={setOpen} />}
    </>
  )
}
