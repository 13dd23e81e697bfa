import { z } from 'zod'
import { isReference } from '../template'

/** What a member of a body means. */
export interface FieldNote {
  /**
   * `transformations[].params.segmentSelectors`; `[]` stands for each item of a list. What a patch sets by its name has
   * its JSON Pointer: `/params/stream`.
   */
  readonly path: string
  readonly note: string
}

/**
 * Notes for the members of the bodies that an activation sends, destination parameters left out: those are
 * explained by the destination's own fields.
 *
 * @source Flow Service reference; "Connect to streaming destinations" for the two selectors
 */
const notes: readonly FieldNote[] = [
  { path: 'name', note: 'What people see in Adobe’s own interface.' },
  {
    path: 'description',
    note: 'Free text. Sluice also leaves a mark here, by which it finds what a lost answer made.',
  },
  {
    path: 'connectionSpec',
    note: 'Which kind of system this connects to. Adobe gives each kind a fixed ID.',
  },
  { path: 'connectionSpec.id', note: 'The kind: profile store, Amazon Kinesis or Azure Event Hubs.' },
  { path: 'connectionSpec.version', note: 'The version of the kind’s description; 1.0 for all of these.' },
  {
    path: 'auth.specName',
    note: 'How to sign in there, by the name that Adobe’s description of the kind gives it.',
  },
  {
    path: 'auth.params',
    note: 'What signing in there takes. Adobe stores it and shows it masked from then on.',
  },
  { path: 'baseConnectionId', note: 'The account this stands on: the ID that storing it gave.' },
  { path: 'data.format', note: 'Records leave as JSON; there is no other choice for streams.' },
  { path: 'params', note: 'Where exactly, within what the account opens.' },
  { path: 'flowSpec', note: 'Which kind of dataflow: profiles to a streaming destination.' },
  { path: 'flowSpec.id', note: 'The same in every organization.' },
  { path: 'flowSpec.version', note: 'The version of that kind; 1.0.' },
  { path: 'sourceConnectionIds', note: 'Where profiles come from: one source connection.' },
  { path: 'targetConnectionIds', note: 'Where they go: one target connection.' },
  {
    path: 'transformations',
    note: 'What is sent. Empty at first; without these lists the change that follows would have nowhere to go.',
  },
  { path: 'transformations[].name', note: 'The only transformation there is.' },
  { path: 'transformations[].params.profileSelectors', note: 'The attributes.' },
  {
    path: 'transformations[].params.segmentSelectors',
    note: 'The audiences, which Adobe calls segments here.',
  },
  { path: '[].op', note: 'A change of JSON Patch (RFC 6902): add, replace or remove.' },
  {
    path: '[].path',
    note: 'Where in what is changed. A number is a place in a list, counted from 0; the dash at the end means: after the last item.',
  },
  {
    path: '[].value',
    note: 'What is put there: a text or a switch as it is, or a whole audience or attribute.',
  },
  { path: '[].value.type', note: 'PLATFORM_SEGMENT is an audience, JSON_PATH an attribute.' },
  { path: '[].value.value.id', note: 'The audience. Only this decides; its name is for readers.' },
  { path: '[].value.value.name', note: 'The audience’s name at the time it was added.' },
  {
    path: '[].value.value.path',
    note: 'The attribute: where it stands in a profile. Upper and lower case matter.',
  },
  { path: '[].value.value.operator', note: 'EXISTS: sent when the profile has a value for it.' },
  { path: '/name', note: 'The dataflow’s name, which people see in Adobe’s own interface as well.' },
  {
    path: '/description',
    note: 'Free text. A mark in brackets at its end is Sluice’s, which finds its own dataflows by it.',
  },
]

/** The notes that fit what a body holds, in the order in which a reader meets them. */
export function fieldNotesOf(body: unknown): FieldNote[] {
  const paths = pathsOf(body)
  return [...paths].flatMap((path) => notes.filter((note) => note.path === path))
}

/**
 * All paths within a body, each once; items of a list share theirs, and what is behind a reference is none. Of a patch
 * also where its operations lead.
 */
export function pathsOf(body: unknown): Set<string> {
  return new Set([...membersOf(body, ''), ...pointersOf(body)])
}

function membersOf(value: unknown, path: string): Set<string> {
  if (value === null || typeof value !== 'object' || isReference(value)) return new Set([path])
  const members: (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item) => [`${path}[]`, item] as const)
    : Object.entries(value).map(([name, member]) => [path === '' ? name : `${path}.${name}`, member] as const)
  const found = new Set(path === '' ? [] : [path])
  for (const [inner, member] of members) for (const one of membersOf(member, inner)) found.add(one)
  return found
}

function pointersOf(body: unknown): string[] {
  const { data = [] } = z.array(z.object({ op: z.string(), path: z.string() })).safeParse(body)
  return data.map(({ path }) => path)
}
