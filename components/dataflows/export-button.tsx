'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import type { DataflowView } from '@/lib/contract/dataflows'
import { dataflowsCsv } from './dataflows-csv'

type ExportButtonProps = { dataflows: readonly DataflowView[]; isComplete: boolean; sandbox: string }

/** Writes every row of the view to a file. Pressed before all pages are here, it waits for them. */
export function ExportButton({ dataflows, isComplete, sandbox }: ExportButtonProps) {
  const [isWanted, setWanted] = useState(false)

  useEffect(() => {
    if (!isWanted || !isComplete) return
    setWanted(false)
    const day = new Date().toISOString().slice(0, 10)
    download(`dataflows-${sandbox}-${day}.csv`, dataflowsCsv(dataflows))
  }, [isWanted, isComplete, dataflows, sandbox])

  return (
    <Button
      size="small"
      isPending={isWanted}
      pendingLabel="Waiting for the last pages"
      isDisabled={isComplete && dataflows.length === 0}
      aria-label={isComplete ? `Export CSV of ${plural(dataflows.length, 'dataflow')}` : 'Export CSV'}
      onPress={() => setWanted(true)}
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
