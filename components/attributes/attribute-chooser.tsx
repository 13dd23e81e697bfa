'use client'

import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import { SearchField } from '@/components/ui/search-field'
import { Tabs } from '@/components/ui/tabs'
import type { SchemaEntry, SchemaTree } from '@/lib/activation/schema-tree'
import { AttributeAdvice } from './attribute-advice'
import { ChoiceFooter } from './choice-footer'
import { ManyQuestion } from './many-question'
import { PasteAttributes } from './paste-attributes'
import { PathField } from './path-field'
import { SchemaView } from './schema-view'
import { SelectedAttributes } from './selected-attributes'
import { useAttributeChoice } from './use-attribute-choice'
import { useSchemaView } from './use-schema-view'

interface AttributeChooserProps {
  readonly tree: SchemaTree
  readonly value: readonly string[]
  readonly onChange: (paths: string[]) => void
}

/** The picker once the schema is there: all ways to choose, side by side over one selection. */
export function AttributeChooser({ tree, value, onChange }: AttributeChooserProps) {
  const choice = useAttributeChoice({ value, onChange })
  const view = useSchemaView(tree, value)
  const selectedKeys = useMemo(() => new Set(value), [value])
  const [tab, setTab] = useState('schema')
  const [isPasting, setPasting] = useState(false)
  const [isTyping, setTyping] = useState(false)

  function reveal(entry: SchemaEntry) {
    setTab('schema')
    // A search for its path opens what leads to it, and the group itself.
    view.setText(entry.path)
  }

  return (
    <>
      <div className="grid gap-3 border-b border-line p-4">
        <div className="flex flex-wrap gap-2">
          <div className="min-w-0 flex-1 basis-60">
            <SearchField
              label="Search attributes"
              placeholder={`Search ${tree.attributePaths.length.toLocaleString('en')} attributes by name or path`}
              value={view.text}
              onChange={(text) => {
                view.setText(text)
                setTab('schema')
              }}
            />
          </div>
          <Button aria-expanded={isTyping} onPress={() => setTyping(!isTyping)}>
            Add by path
          </Button>
          <Button onPress={() => setPasting(true)}>Paste paths</Button>
        </div>
        {isTyping && (
          <PathField
            tree={tree}
            value={value}
            onAdd={(path) => choice.add([path], 'by its path')}
            onAddGroup={choice.offer}
            onReveal={reveal}
          />
        )}
      </div>
      <AttributeAdvice tree={tree} value={value} onAdd={choice.add} />
      <div className="[&_[role=tablist]]:px-2 [&_[role=tabpanel]]:pt-0">
        <Tabs
          label="What is shown"
          selectedKey={tab}
          onSelectionChange={setTab}
          items={[
            {
              id: 'schema',
              title:
                view.isSearching && view.search.foundCount > 0
                  ? `Schema: ${view.search.foundCount.toLocaleString('en')} found`
                  : 'Schema',
              content: (
                <>
                  {view.isSearching && view.search.foundCount > 1 && (
                    <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-1.5 text-sm text-ink-2">
                      <p role="status">{plural(view.search.foundCount, 'attribute')} found</p>
                      <Button
                        size="small"
                        variant="quiet"
                        onPress={() =>
                          choice.offer(
                            tree.attributePaths.filter((path) => {
                              const entry = tree.byPath.get(path)
                              return entry && view.search.isFound(entry)
                            }),
                            'this search',
                          )
                        }
                      >
                        Select all found
                      </Button>
                    </div>
                  )}
                  <SchemaView
                    tree={tree}
                    view={view}
                    value={value}
                    selectedKeys={selectedKeys}
                    choice={choice}
                  />
                </>
              ),
            },
            {
              id: 'selected',
              title: `Selected (${value.length.toLocaleString('en')})`,
              content: (
                <SelectedAttributes
                  tree={tree}
                  value={value}
                  onRemove={(path) => choice.remove([path], 'from the selection')}
                  onReplace={(path, by) =>
                    choice.change(
                      [...new Set(value.map((one) => (one === path ? by : one)))],
                      `Replaced ${path} by ${by}.`,
                    )
                  }
                />
              ),
            },
          ]}
        />
      </div>
      <ChoiceFooter
        count={value.length}
        choice={choice}
        onRemoveAll={() => choice.remove(value, 'from the selection')}
      />
      <ManyQuestion question={choice.question} value={value} onAnswer={choice.answer} />
      <PasteAttributes
        tree={tree}
        value={value}
        isOpen={isPasting}
        onOpenChange={setPasting}
        onAdd={(paths) => choice.offer(paths, 'the pasted list')}
      />
    </>
  )
}
