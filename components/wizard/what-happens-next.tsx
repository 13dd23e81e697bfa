import type { GlossaryWord } from '@/components/help/glossary'
import { TermsIn } from '@/components/help/terms-in'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import type { Destination } from '@/lib/destinations/destination'

/** What the last button sets off, in plain words, before it is pressed. */
export function WhatHappensNext({ destination }: { destination: Destination }) {
  const lines: readonly (readonly [line: string, words: readonly GlossaryWord[]])[] = [
    [
      'Adobe creates the connections and the dataflow. This takes a few seconds, and you watch each call.',
      ['dataflow'],
    ],
    [
      'Everyone already in an audience is exported once, within about an hour. After that, each change is exported as it happens.',
      ['audience'],
    ],
    [
      'Every record carries all identities of the person and the other audiences they are in, not only what you chose here.',
      ['identity'],
    ],
    [
      `A record may arrive twice. Ask the team that reads the ${destination.targetNoun} to drop repeats.`,
      ['stream', 'eventHub'],
    ],
  ]
  return (
    <Card as="section">
      <CardHeader title="What happens next" />
      <CardBody>
        <ol className="grid list-decimal gap-2 pl-5 text-ink-2 marker:text-ink-3">
          {lines.map(([line, words]) => (
            <li key={line} className="max-w-[72ch] pl-1">
              <TermsIn words={words}>{line}</TermsIn>
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}
