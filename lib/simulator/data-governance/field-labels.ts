/** Labels on parts of the schema, by the beginning of a path. Made up; contract labels by their published names. */
const labelled: readonly (readonly [prefix: string, labels: readonly string[]])[] = [
  ['personalEmail', ['I1']],
  ['mobilePhone', ['I1']],
  ['homeAddress', ['I2']],
  ['person.birthDate', ['I2', 'C2']],
  ['person.gender', ['C2']],
]

/** The labels of schema fields, each once. A field may be written with dots or as a pointer. */
export function labelsOf(fields: readonly string[]): string[] {
  const paths = fields.map((field) => field.replace(/^\//, '').replaceAll('/', '.'))
  const found = paths.flatMap((path) =>
    labelled.flatMap(([prefix, labels]) => (path === prefix || path.startsWith(`${prefix}.`) ? labels : [])),
  )
  return [...new Set(found)]
}
