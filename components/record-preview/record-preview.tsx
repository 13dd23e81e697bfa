'use client'

import { useMemo, useState } from 'react'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { plural } from '@/components/ui/plural'
import { Tabs } from '@/components/ui/tabs'
import { recordPreview } from '@/lib/activation/record-preview/record-preview'
import { type SampleProfileId, sampleProfiles } from '@/lib/activation/record-preview/sample-profile'
import { MissingNote } from './missing-note'
import { type ExportOptions, OptionSwitches } from './option-switches'
import { OriginLegend } from './origin-mark'
import { ProfileChoice } from './profile-choice'
import { RecordCode } from './record-code'
import { RecordList } from './record-list'
import { useAttributeTypes } from './use-attribute-types'
import { useOpenedAt } from './use-opened-at'
import { useRecordChange } from './use-record-change'

interface RecordPreviewProps {
  audiences: readonly { readonly id: string; readonly name: string }[]
  attributes: readonly string[]
  options: ExportOptions
  /** Without it the options are shown by their effect alone. */
  onOptionsChange?: ((options: ExportOptions) => void) | undefined
  /** What the records land in: "stream", "event hub". */
  targetNoun: string
}

/** The very record that will land for a sample person, rebuilt on every change; each part says why it is there. */
export function RecordPreview(props: RecordPreviewProps) {
  const nowMs = useOpenedAt()
  return (
    <Card as="section" aria-labelledby="record-preview-title" className="overflow-hidden">
      <h2 id="record-preview-title" className="px-5 pt-4 text-lg font-semibold tracking-[-0.01em]">
        What lands in the {props.targetNoun}
      </h2>
      {nowMs === undefined ? <div className="h-96" /> : <SampleRecord {...props} nowMs={nowMs} />}
    </Card>
  )
}

function SampleRecord(props: RecordPreviewProps & { nowMs: number }) {
  const { audiences, attributes, options, onOptionsChange, nowMs } = props
  const { includeSegmentNames, includeSegmentTimestamps } = options
  const [profileId, setProfileId] = useState<SampleProfileId>('joins')
  const typeOf = useAttributeTypes(attributes.length > 0)
  const { change, count } = useRecordChange({
    audiences,
    attributes,
    includeSegmentNames,
    includeSegmentTimestamps,
    profileId,
  })
  const profile = sampleProfiles[profileId]
  const preview = useMemo(
    () =>
      recordPreview({
        profile,
        audiences,
        attributes,
        options: { includeSegmentNames, includeSegmentTimestamps },
        typeOf,
        nowMs,
      }),
    [profile, audiences, attributes, includeSegmentNames, includeSegmentTimestamps, typeOf, nowMs],
  )
  const names = useMemo(
    () => new Map([...profile.otherAudiences, ...audiences].map(({ id, name }) => [id, name])),
    [profile, audiences],
  )
  const size = plural(preview.byteLength, 'byte')

  return (
    <>
      <div className="grid gap-2 px-5 pt-3 pb-2">
        <ProfileChoice value={profileId} onChange={setProfileId} />
        <p className="text-sm text-ink-2">{profile.explanation} All values are made up.</p>
        <MissingNote
          hasAudiences={audiences.length > 0}
          hasAttributes={attributes.length > 0}
          absentAttributes={preview.absentAttributes}
        />
      </div>
      <Tabs
        label="How to read the record"
        isFlush
        items={[
          {
            id: 'json',
            title: 'JSON',
            content: (
              <RecordCode
                blocks={preview.blocks}
                noteOf={(id) => (includeSegmentNames ? undefined : names.get(id))}
                newestKey={change?.newestKey}
                changeCount={count}
              />
            ),
          },
          {
            id: 'list',
            title: 'List',
            content: <RecordList preview={preview} nameOf={(id) => names.get(id)} />,
          },
        ]}
      />
      <div className="grid gap-3 border-t border-line px-5 py-4">
        <OriginLegend />
        {onOptionsChange && <OptionSwitches options={options} onChange={onOptionsChange} />}
        <div className="flex items-center justify-between gap-3">
          <p className="code text-ink-2">{size}</p>
          <CopyButton text={preview.json} label="record" />
        </div>
      </div>
      <p role="status" className="sr-only">
        {change ? `${change.sentence} The record has ${size}.` : ''}
      </p>
    </>
  )
}
