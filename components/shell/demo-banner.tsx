'use client'

import { Button } from 'react-aria-components/Button'

export function DemoBanner({ onStartOver }: { onStartOver: () => void }) {
  return (
    <aside
      aria-label="Demo"
      className="bg-accent-soft px-4 py-1 text-center text-sm text-ink forced-colors:border-b forced-colors:border-[CanvasText]"
    >
      <p className="inline">Demo organization. Everything here is simulated; nothing leaves this computer.</p>{' '}
      <Button
        onPress={onStartOver}
        className="inline-flex min-h-6 cursor-pointer items-center rounded-sm px-1 font-medium text-accent underline underline-offset-3 hover:text-accent-hover"
      >
        Start over
      </Button>
    </aside>
  )
}
