'use client'

import { PasteDialog } from '@/components/pickers/paste-dialog'
import { parsePaths } from '@/lib/activation/parse-paths'
import type { SchemaTree } from '@/lib/activation/schema-tree'
import { pasteReportOf } from './paste-report-of'

interface PasteAttributesProps {
  readonly tree: SchemaTree
  readonly value: readonly string[]
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onAdd: (paths: readonly string[]) => void
}

export function PasteAttributes({ tree, value, isOpen, onOpenChange, onAdd }: PasteAttributesProps) {
  return (
    <PasteDialog<string>
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title="Paste attribute paths"
      noun="attribute"
      fieldLabel="Paths"
      hint="One per line or separated by commas. A JSON array, selectors of another dataflow and pointers like /person/name/firstName work too."
      placeholder={'person.name.firstName\npersonalEmail.address'}
      linesMax={1_000}
      split={parsePaths}
      check={async (paths) => pasteReportOf(tree, paths, value)}
      onAdd={onAdd}
    />
  )
}
