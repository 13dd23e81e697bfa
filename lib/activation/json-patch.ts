import type { DraftAudience } from './draft'

/** The operations Flow Service takes (RFC 6902); move, copy and test are refused. */
export type PatchOperation =
  | { readonly op: 'add'; readonly path: string; readonly value: unknown }
  | { readonly op: 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }

/** Where a dataflow keeps its audiences and attributes. */
export const selectorPointers = {
  audiences: '/transformations/0/params/segmentSelectors/selectors',
  attributes: '/transformations/0/params/profileSelectors/selectors',
} as const

/** The selector of one audience; on the wire an audience is still a segment. Only the id is binding. */
export function audienceSelector({ id, name, description }: DraftAudience) {
  return { type: 'PLATFORM_SEGMENT', value: { id, name, ...(description ? { description } : {}) } } as const
}

/** The selector of one attribute. */
export function attributeSelector(path: string) {
  return { type: 'JSON_PATH', value: { path, operator: 'EXISTS' } } as const
}

/** The patch that gives an empty dataflow its audiences, then its attributes. */
export function addSelectors(
  audiences: readonly DraftAudience[],
  attributes: readonly string[],
): readonly PatchOperation[] {
  return [
    ...audiences.map((audience) => add(`${selectorPointers.audiences}/-`, audienceSelector(audience))),
    ...attributes.map((path) => add(`${selectorPointers.attributes}/-`, attributeSelector(path))),
  ]
}

function add(path: string, value: unknown): PatchOperation {
  return { op: 'add', path, value }
}
