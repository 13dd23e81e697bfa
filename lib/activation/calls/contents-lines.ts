import type { WrittenContents } from './written-call'

/**
 * Contents as lines, so that two of them can be compared whatever their order: `audience "one"`,
 * `attribute "person.name"`, `/params/stream "loyalty"`.
 */
export function contentsLines({ audienceIds, attributePaths, members }: WrittenContents): string[] {
  return [
    ...Object.entries(members).map(([pointer, value]) => `${pointer} ${JSON.stringify(value)}`),
    ...audienceIds.map((id) => `audience ${JSON.stringify(id)}`),
    ...attributePaths.map((path) => `attribute ${JSON.stringify(path)}`),
  ]
}

/**
 * JavaScript that says the same of what Adobe answers: `linesOf(entity, pointers)`. An audience from elsewhere goes by the
 * id that the platform gave it, a selector that names nothing by all that it says, as `readSelectors` has it.
 * Without an apostrophe, so that it can stand between those of a shell.
 */
export const linesOfScript = `const linesOf = (entity, pointers) => [
  ...(entity.transformations ?? []).flatMap(({ params }) => [
    ...(params?.segmentSelectors?.selectors ?? []).map((one) =>
      "audience " + JSON.stringify(one.value?.systemSegmentId ?? one.value?.id ?? JSON.stringify(one))),
    ...(params?.profileSelectors?.selectors ?? []).map((one) =>
      "attribute " + JSON.stringify(one.value?.path ?? JSON.stringify(one))),
  ]),
  ...pointers.map((pointer) => {
    const names = pointer.split("/").slice(1).map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))
    return pointer + " " + JSON.stringify(names.reduce((value, name) => value?.[name], entity) ?? null)
  }),
]`

/** The same for jq, whose input is the answer and whose arguments are the pointers. */
export const linesOfFilter = `.items[0] as $entity
  | ($entity.transformations[]?.params
      | (.segmentSelectors.selectors[]? | "audience \\(.value.systemSegmentId // .value.id // tojson | tojson)"),
        (.profileSelectors.selectors[]? | "attribute \\(.value.path // tojson | tojson)")),
    ($ARGS.positional[] as $pointer
      | ($pointer | split("/") | .[1:] | map(split("~1") | join("/") | split("~0") | join("~"))) as $names
      | "\\($pointer) \\($entity | getpath($names) | tojson)")`
