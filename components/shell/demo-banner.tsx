'use client'

import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ConfirmDialog } from '@/components/ui/dialog'

interface DemoBannerProps {
  onStartOver: () => void
  isPending: boolean
}

export function DemoBanner({ onStartOver, isPending }: DemoBannerProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <aside
      aria-label="Demo"
      className="bg-accent-soft px-4 py-1 text-center text-sm text-ink forced-colors:border-b forced-colors:border-[CanvasText]"
    >
      <p className="inline">Demo organization. Everything here is simulated; nothing leaves this server.</p>{' '}
      <Button
        onPress={() => setAsking(true)}
        className="inline-flex min-h-6 print:hidden cursor-pointer items-center rounded-sm px-1 font-medium text-accent underline underline-offset-3 hover:text-accent-hover"
      >
        Start over
      </Button>
      <ConfirmDialog
        title="Start the demo over?"
        confirmLabel="Start over"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={onStartOver}
        isPending={isPending}
      >
        You get a fresh organization. This deletes the dataflows you created here and your drafts.
      </ConfirmDialog>
    </aside>
  )
}
