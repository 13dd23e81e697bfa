import { z } from 'zod'
import { type ListQuery, listSchema, shown, toPage } from './flow-service'
import { type AdobeContext, request } from './request'

const count = shown(z.number())

const entitySummarySchema = z.looseObject({
  id: z.string(),
  inputRecordCount: count,
  skippedRecordCount: count,
  createdRecordCount: count,
  outputRecordCount: count,
})

const connectionSummariesSchema = z
  .array(z.looseObject({ entitySummaries: z.array(entitySummarySchema).default([]).catch([]) }))
  .default([])
  .catch([])

const reasonsSchema = z
  .array(z.looseObject({ code: z.string().default(''), message: z.string().default(''), count }))
  .default([])
  .catch([])

/**
 * The published form is that of a file run, and no member of it is certain for streaming: whatever is missing or of
 * another type costs its own display and nothing else.
 */
const runSchema = z.looseObject({
  id: z.string(),
  createdAt: shown(z.number()),
  updatedAt: shown(z.number()),
  metrics: shown(
    z.looseObject({
      durationSummary: shown(
        z.looseObject({ startedAtUTC: count, completedAtUTC: count, stoppedAtUTC: count }),
      ),
      recordSummary: shown(
        z.looseObject({
          inputRecordCount: count,
          createdRecordCount: count,
          outputRecordCount: count,
          skippedRecordCount: count,
          failedRecordCount: count,
          sourceSummaries: connectionSummariesSchema,
          targetSummaries: connectionSummariesSchema,
          skippedInfo: reasonsSchema,
          failedInfo: reasonsSchema,
        }),
      ),
      statusSummary: shown(z.looseObject({ status: shown(z.string()), errors: reasonsSchema })),
    }),
  ),
})

export type Run = z.infer<typeof runSchema>

const runListSchema = listSchema(runSchema)

/** Lists runs, newest first, in pages of 100 at most. */
export async function listRuns(context: AdobeContext, query: ListQuery) {
  const call = { service: 'flowservice', method: 'GET', path: ['runs'], query: { ...query } } as const
  return toPage(await request(context, call, runListSchema))
}
