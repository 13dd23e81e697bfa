'use client'

import { LinkButton } from '@/components/ui/link-button'
import { Meter } from '@/components/ui/meter'
import { Notice } from '@/components/ui/notice'
import { useDestinationCount } from './use-destination-count'

/** From here on it is worth knowing before one begins. */
const nearShare = 0.9

/**
 * How many destinations the sandbox has of those Adobe allows; when it is full, why nothing can be created and what to
 * do. Keeps its place empty while that is not known: the server checks again in any case.
 */
export function DestinationLimit({ sandbox }: { sandbox: string }) {
  const limit = useDestinationCount()
  if (!limit) return <div className="h-8" />
  const { count, maximum, isFull } = limit
  const tone = isFull ? 'bad' : count >= maximum * nearShare ? 'warn' : 'accent'
  return (
    <div className="grid gap-4">
      <Meter
        label={`Destinations in sandbox ${sandbox}`}
        value={Math.min(count, maximum)}
        maximum={maximum}
        valueLabel={`${count.toLocaleString('en')} of ${maximum.toLocaleString('en')}`}
        tone={tone}
      />
      {isFull && (
        <Notice
          tone="warning"
          title="This sandbox is full"
          actions={
            <>
              <LinkButton href="/dataflows?state=disabled&sort=updatedAt">
                Dataflows that are switched off
              </LinkButton>
              <LinkButton href="/dataflows">All dataflows</LinkButton>
            </>
          }
        >
          Adobe allows {maximum.toLocaleString('en')} destinations in a sandbox and refuses one more, whatever
          kind it is. Delete a dataflow that nobody needs, or switch to another sandbox. You can prepare a
          draft meanwhile; it can be created as soon as there is room.
        </Notice>
      )}
    </div>
  )
}
