import { labelDescriptors } from '../demo-organization/label-descriptors'

/** Labels on parts of the schema, by the beginning of a path; policies leave out the `core/` of descriptors. */
const labelled = labelDescriptors.map((descriptor) => ({
  prefix: toDotted(descriptor['xdm:sourceProperty']),
  labels: descriptor['xdm:labels'].map((label) => label.replace(/^core\//, '')),
}))

/** The labels of schema fields, each once. A field may be written with dots or as a pointer. */
export function labelsOf(fields: readonly string[]): string[] {
  const found = fields
    .map(toDotted)
    .flatMap((path) =>
      labelled.flatMap(({ prefix, labels }) =>
        path === prefix || path.startsWith(`${prefix}.`) ? labels : [],
      ),
    )
  return [...new Set(found)]
}

function toDotted(field: string): string {
  return field.replace(/^\//, '').replaceAll('/', '.')
}
