'use client'

import { Button } from '@/components/ui/button'
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
        download(`dataflows-${sandbox}-${day}.csv`, dataflowsCsv(dataflows))
      }}
    >
      Export CSV
    </Button>
  )
}

/** The mark in front lets spreadsheets read it as UTF-8. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
