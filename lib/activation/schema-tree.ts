import type { ProfileField, ProfileSchema } from '../contract/profile-schema'

/** A field of the profile schema and its place in the tree. */
export interface SchemaEntry {
  /** Its place in {@link SchemaTree.entries}: a parent comes right before what is in it. */
  readonly index: number
  /** Index after the last entry that is in it; `index + 1` when nothing is. */
  readonly end: number
  /** Index of the group it is in. */
  readonly parent: number | undefined
  /** 0 at the top. */
  readonly level: number
  readonly path: string
  readonly name: string
  readonly title: string
  readonly type: string
  readonly description: string | undefined
  readonly identityNamespace: string | undefined
  /** Data usage labels, those of the groups around it included, each once. */
  readonly labels: readonly string[]
  readonly kind: 'attribute' | 'group' | 'unsupported'
  /** Why it cannot be sent; unsupported fields have one. */
  readonly reason: string | undefined
  /** Attributes in it, itself included. */
  readonly attributeCount: number
  /** Titles of the groups around it, the outermost first. */
  readonly parentTitles: readonly string[]
}

/** The profile schema, ready to be searched and chosen from. */
export interface SchemaTree {
  /** Depth first. */
  readonly entries: readonly SchemaEntry[]
  readonly byPath: ReadonlyMap<string, SchemaEntry>
  /** Everything that can be sent, in path order. */
  readonly attributePaths: readonly string[]
}

/** Lays a schema out flat, with paths, counts and inherited labels. A path that comes twice counts once. */
export function toSchemaTree(schema: ProfileSchema): SchemaTree {
  const entries: SchemaEntry[] = []
  const byPath = new Map<string, SchemaEntry>()

  function lay(field: ProfileField, around: SchemaEntry | undefined): number {
    const path = around ? `${around.path}.${field.name}` : field.name
    if (byPath.has(path)) return 0
    const kind = field.reason ? 'unsupported' : field.fields ? 'group' : 'attribute'
    // All members, always, in one order: engines are far slower with thousands of objects of many shapes.
    const entry = {
      index: entries.length,
      end: 0,
      parent: around?.index,
      level: around ? around.level + 1 : 0,
      path,
      name: field.name,
      title: field.title,
      type: field.type,
      description: field.description,
      identityNamespace: field.identityNamespace,
      labels: joinLabels(around?.labels, field.labels),
      kind,
      reason: field.reason,
      attributeCount: kind === 'attribute' ? 1 : 0,
      parentTitles: around ? [...around.parentTitles, around.title] : [],
    } satisfies SchemaEntry
    entries.push(entry)
    byPath.set(path, entry)
    for (const child of field.fields ?? []) entry.attributeCount += lay(child, entry)
    entry.end = entries.length
    return entry.attributeCount
  }

  for (const field of schema.fields) lay(field, undefined)
  const attributes = entries.filter(({ kind }) => kind === 'attribute')
  return { entries, byPath, attributePaths: attributes.map(({ path }) => path).toSorted() }
}

/** The attributes in a group, or the attribute itself. */
export function attributesIn(tree: SchemaTree, { index, end }: SchemaEntry): readonly SchemaEntry[] {
  return tree.entries.slice(index, end).filter(({ kind }) => kind === 'attribute')
}

/** What is directly in a group, or at the top of the schema. */
export function childrenOf(tree: SchemaTree, parent?: SchemaEntry): readonly SchemaEntry[] {
  const children: SchemaEntry[] = []
  const end = parent?.end ?? tree.entries.length
  for (let index = parent ? parent.index + 1 : 0; index < end; ) {
    const child = tree.entries[index]
    if (!child) break
    children.push(child)
    index = child.end
  }
  return children
}

/** The groups around an entry, the nearest first. */
export function ancestorsOf(tree: SchemaTree, entry: SchemaEntry): readonly SchemaEntry[] {
  const parent = entry.parent === undefined ? undefined : tree.entries[entry.parent]
  return parent ? [parent, ...ancestorsOf(tree, parent)] : []
}

const noLabels: readonly string[] = []

function joinLabels(inherited = noLabels, own = noLabels): readonly string[] {
  if (own.length === 0) return inherited
  return [...new Set([...inherited, ...own])]
}
