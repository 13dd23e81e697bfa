import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import type { Destination } from '@/lib/destinations/destination'

/** What the last button sets off, in plain words, before it is pressed. */
export function WhatHappensNext({ destination }: { destination: Destination }) {
  const lines = [
    'Adobe creates the connections and the dataflow. This takes a few seconds, and you watch each call.',
    'Everyone already in an audience is exported once, within about an hour. After that, each change is exported as it happens.',
    'Every record carries all identities of the person and the other audiences they are in, not only what you chose here.',
    `A record may arrive twice. Ask the team that reads the ${destination.targetNoun} to drop repeats.`,
  ]
  return (
    <Card as="section">
      <CardHeader title="What happens next" />
      <CardBody>
        <ol className="grid list-decimal gap-2 pl-5 text-ink-2 marker:text-ink-3">
          {lines.map((line) => (
            <li key={line} className="max-w-[72ch] pl-1">
              {line}
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}
