'use client'

import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import type { DataflowView } from '@/lib/contract/dataflows'
import type { Comparison } from './comparison-address'
import { DataflowChoice } from './dataflow-choice'
import { PointChoice } from './point-choice'
import type { useCompared } from './use-compared'

type SideChoiceProps = {
  comparison: Comparison
  /** Undefined while they are fetched. */
  dataflows: readonly DataflowView[] | undefined
  one: Pick<ReturnType<typeof useCompared>, 'points' | 'search' | 'older'>
  onChoose: (parts: Partial<Comparison>) => void
}

/** What is compared with what, and as of when. */
export function SideChoice({ comparison: { left, at, right }, dataflows, one, onChoose }: SideChoiceProps) {
  const hasPast = one.points.length > 0 || one.older.isThere || at !== undefined
  return (
    <Card>
      <CardBody className="grid items-start gap-5 md:grid-cols-2">
        <div className="grid gap-4">
          <DataflowChoice
            label="First dataflow"
            name="left"
            value={left}
            dataflows={dataflows}
            onChange={(id) => onChoose({ left: id, at: undefined })}
          />
          {left && hasPast && <PointChoice {...one} value={at} onChange={(next) => onChoose({ at: next })} />}
        </div>
        <DataflowChoice
          label="Second dataflow"
          name="right"
          value={right}
          dataflows={dataflows}
          onChange={(id) => onChoose({ right: id })}
        />
      </CardBody>
    </Card>
  )
}
