import { PipelineDiagram } from '@/components/pipeline/pipeline-diagram'
import type { PipelineNode } from '@/components/pipeline/pipeline-node'
import { CheckIcon } from '@/components/ui/icons'

const nodes: readonly PipelineNode[] = [
  { id: 'store', title: 'Profile store', detail: 'Real-Time CDP', state: 'done' },
  { id: 'source', title: 'Source', detail: 'Your profiles', state: 'done' },
  { id: 'dataflow', title: 'Dataflow', detail: 'What you choose', state: 'working' },
  { id: 'target', title: 'Target', detail: 'Kinesis or Event Hubs', state: 'filled' },
  { id: 'stream', title: 'Stream', detail: 'Your own', state: 'filled' },
]

const promises = [
  [
    'Checked before anything is created',
    'Audiences, attributes and names are looked up first, and the field that is wrong is named.',
  ],
  [
    'Seven calls, made for you',
    'In five round trips, each shown as it happens, each with the ID that Adobe gave it.',
  ],
  [
    'Done means read back',
    'The dataflow is fetched again and compared with what you asked for, line by line.',
  ],
] as const

/** What this is, for someone who sees it for the first time. */
export function Welcome() {
  return (
    <div className="grid gap-8 lg:pt-6">
      <div className="grid gap-4">
        <h1
          id="page-title"
          tabIndex={-1}
          className="max-w-[18ch] text-[clamp(2rem,4.5vw,3.25rem)] leading-[1.05] font-[680] tracking-[-0.035em] outline-none"
        >
          Open the gate for your audiences
        </h1>
        <p className="max-w-[52ch] text-lg text-ink-2">
          Sluice sends Adobe Real-Time CDP audiences to Amazon Kinesis and Azure Event Hubs, and shows you
          that Adobe holds exactly what you asked for.
        </p>
      </div>
      <PipelineDiagram
        nodes={nodes}
        summary="Profiles flow from the profile store through a source, a dataflow and a target into your own stream."
      />
      <ul className="grid gap-4">
        {promises.map(([title, text]) => (
          <li key={title} className="grid grid-cols-[1.5rem_1fr] gap-3">
            <span className="mt-0.5 grid size-6 place-items-center rounded-full bg-accent-soft text-accent">
              <CheckIcon className="size-4" />
            </span>
            <span>
              <strong className="font-semibold">{title}.</strong> <span className="text-ink-2">{text}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
