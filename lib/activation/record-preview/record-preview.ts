import { type ExportedRecord, type RecordInput, recordParts, toRecord } from './exported-record'
import { type RecordBlock, recordBlocks } from './record-blocks'

/** A record as it will land, printed part by part. */
export interface RecordPreview {
  readonly record: ExportedRecord
  /** As it is sent, on one line. */
  readonly json: string
  /** Of {@link json} in UTF-8. */
  readonly byteLength: number
  readonly blocks: readonly RecordBlock[]
  /** Chosen attributes that the profile lacks; its record does not mention them. */
  readonly absentAttributes: readonly string[]
}

const encoder = new TextEncoder()

/** Builds the record that a dataflow exports for a profile, and says of each part of it why it is there. */
export function recordPreview(input: RecordInput): RecordPreview {
  const parts = recordParts(input)
  const record = toRecord(parts)
  const json = JSON.stringify(record)
  return {
    record,
    json,
    byteLength: encoder.encode(json).length,
    blocks: recordBlocks(parts, new Set(input.audiences.map(({ id }) => id))),
    absentAttributes: input.attributes.filter((path) => !input.profile.has(path)),
  }
}
