'use client'

import { Button } from '@/components/ui/button'
import { downloadText } from '@/components/ui/download-text'
import type { DataflowView } from '@/lib/contract/dataflows'
import { dataflowsCsv } from './dataflows-csv'

type ExportButtonProps = { dataflows: readonly DataflowView[]; isComplete: boolean; sandbox: string }

/** Writes every row of the view to a file, once all of them are here: half a list would look like a whole one. */
export function ExportButton({ dataflows, isComplete, sandbox }: ExportButtonProps) {
  return (
    <Button
      size="small"
      isDisabled={!isComplete || dataflows.length === 0}
      onPress={() => {
        const day = new Date().toISOString().slice(0, 10)
        // The mark in front lets spreadsheets read it as UTF-8.
        downloadText(`dataflows-${sandbox}-${day}.csv`, `\uFEFF${dataflowsCsv(dataflows)}`, 'text/csv')
      }}
    >
      Export CSV
    </Button>
  )
}
