import { type CallHeader, headersOf } from '@/lib/activation/calls/call-headers'
import { curlOf, curlOfExchange, flowServicePath } from '@/lib/activation/calls/curl-call'
import { type FieldNote, fieldNotesOf, pathsOf } from '@/lib/activation/calls/field-notes'
import { printTemplate } from '@/lib/activation/calls/print-template'
import type { WrittenCall } from '@/lib/activation/calls/written-call'
import type { PatchOperation } from '@/lib/activation/json-patch'
import type { Exchange } from '@/lib/contract/exchanges'

/** A call as the list of calls shows it; `{{name}}` stands for a variable. */
export interface ShownCall {
  readonly key: string
  readonly title: string
  readonly method: string
  /** Below Flow Service: `/flows/{{dataflowId}}`. */
  readonly path: string
  readonly headers: readonly { readonly name: string; readonly value: string; readonly note: string }[]
  /** JSON, or text that is printed JSON. */
  readonly body: unknown
  readonly notes: readonly FieldNote[]
  /** Every member that the body has, as {@link FieldNote} names it. */
  readonly paths: ReadonlySet<string>
  /** Missing where the body was too long to be kept. */
  readonly curl: string | undefined
  /** `planned`: not sent yet. `lost`: sent, and no answer came. */
  readonly state: 'planned' | 'answered' | 'lost'
  readonly durationMs?: number
  readonly answer?: Exchange['answer']
}

const written = (name: string) => `{{${name}}}`

/** Text stays text: an answer that is not JSON is shown as it came. */
const printed = (body: unknown) =>
  typeof body === 'string' ? body : printTemplate(body, { variable: written })

/** A call that is still to be sent. */
export function plannedCall(call: WrittenCall): ShownCall {
  const { id, title, method, collection, resourceId, body } = call
  return {
    key: id,
    title,
    method,
    path: `/${collection}${entityOf(resourceId)}`,
    headers: shownHeaders(headersOf(call)),
    body: body === undefined ? undefined : printed(body),
    notes: fieldNotesOf(body),
    paths: pathsOf(body),
    curl: curlOf(call),
    state: 'planned',
  }
}

function entityOf(resourceId: WrittenCall['resourceId']): string {
  if (resourceId === undefined) return ''
  return `/${typeof resourceId === 'string' ? resourceId : written(resourceId.variable)}`
}

/** Whoever copies the call has to read the version first. */
const versionPlaceholder = '"the etag you read"'

interface PlannedPatch {
  /** Below Flow Service. */
  readonly path: string
  /** A placeholder stands for one that is not known here. */
  readonly etag: string | undefined
  readonly operations: readonly PatchOperation[]
}

/** A patch that is still to be sent, to an entity that is known. */
export function plannedPatch(title: string, { path, etag, operations }: PlannedPatch): ShownCall {
  const exchange = {
    at: 0,
    durationMs: 0,
    method: 'PATCH',
    path: `${flowServicePath}${path}`,
    ifMatch: etag ?? versionPlaceholder,
    body: operations,
  }
  const { durationMs: _, ...call } = happenedCall(exchange, { key: path, title })
  return { ...call, state: 'planned' }
}

/** A call that went over the wire. */
export function happenedCall(exchange: Exchange, { key, title }: { key: string; title: string }): ShownCall {
  const { method, path, body, answer, durationMs } = exchange
  return {
    key,
    title,
    method,
    path: path.replace(flowServicePath, ''),
    headers: shownHeaders(headersOf(exchange)),
    body: body === undefined ? undefined : printed(body),
    notes: fieldNotesOf(body),
    paths: pathsOf(body),
    // What was sent was JSON: text is what stands for a body that was left out.
    curl: typeof body === 'string' ? undefined : curlOfExchange(exchange),
    state: answer ? 'answered' : 'lost',
    durationMs,
    ...(answer
      ? { answer: answer.body === undefined ? answer : { ...answer, body: printed(answer.body) } }
      : {}),
  }
}

function shownHeaders(headers: readonly CallHeader[]): ShownCall['headers'] {
  return headers.map(({ name, value, note }) => {
    if (typeof value === 'string') return { name, value, note }
    return { name, value: `${value.before ?? ''}${written(value.variable)}`, note }
  })
}
