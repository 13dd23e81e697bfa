'use client'

import { useMemo } from 'react'
import { sortDataflows } from '@/components/dataflows/sort-dataflows'
import { useDataflows } from '@/components/dataflows/use-dataflows'

/** Every dataflow that can be chosen, by name; undefined until all are here, or as many as could be read. */
export function useDataflowChoices() {
  const { dataflows, error, isComplete, retry } = useDataflows(undefined)
  const isReady = isComplete || error !== null
  const choices = useMemo(
    () => (isReady ? sortDataflows(dataflows, { column: 'name', direction: 'ascending' }) : undefined),
    [dataflows, isReady],
  )
  return { choices, error, retry }
}
