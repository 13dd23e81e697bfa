import fc from 'fast-check'
import { type DraftContent, type DraftForm, keptCredentialNames } from '../draft-content'
import { exportOptions } from '../export-options'
import { type DestinationId, destinations } from '../registry'

/** Whatever a person may leave in an input: blanks, quotes, letters of any script, no half characters. */
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !value.includes('\u0000'))

/** The wizard keeps no empty input. */
const filledIn = text.filter((value) => value !== '')

/** Some of these members, each with a value. */
function someOf<V>(names: readonly string[], value: fc.Arbitrary<V>): fc.Arbitrary<Record<string, V>> {
  return fc
    .subarray([...names])
    .chain((chosen) =>
      fc
        .array(value, { minLength: chosen.length, maxLength: chosen.length })
        .map((values) => Object.fromEntries(values.map((one, index) => [chosen[index] ?? '', one]))),
    )
}

const optionNames = exportOptions.fields.map(({ name }) => name)

const partOf = (credentialNames: readonly string[], targetNames: readonly string[]) => {
  const target = fc
    .tuple(someOf<string | boolean>(targetNames, filledIn), someOf(optionNames, fc.boolean()))
    .map(([texts, options]) => ({ ...texts, ...options }))
  return fc.record({
    account: fc.record({
      kind: fc.constantFrom('new' as const, 'existing' as const),
      name: text,
      connectionId: text,
      connectionLabel: text,
      credentials: someOf(credentialNames, filledIn),
    }),
    target,
    suggestedTarget: target,
  })
}

const parts = destinations.map((destination) => ({
  id: destination.id,
  part: partOf(
    keptCredentialNames(destination),
    destination.targetFields.map(({ name }) => name),
  ),
}))

const aside: fc.Arbitrary<DraftForm['aside']> = fc.record(
  // Guaranteed by the list it is made from: its members are the ids of the destinations.
  Object.fromEntries(parts.map(({ id, part }) => [id, part])) as Record<
    DestinationId,
    (typeof parts)[0]['part']
  >,
  { requiredKeys: [] },
)

const common = fc.record({
  name: text,
  description: text,
  source: fc.constantFrom('create' as const, 'reuse' as const),
  audiences: fc.array(
    fc.record({ id: text, name: text, description: text }, { requiredKeys: ['id', 'name'] }),
    {
      maxLength: 20,
    },
  ),
  attributes: fc.array(text, { maxLength: 20 }),
  aside,
})

/** Any form the wizard may hold, less its secrets. */
export const anyForm: fc.Arbitrary<DraftForm> = fc.oneof(
  ...parts.map(({ id, part }) =>
    fc.tuple(common, part).map(([shared, own]): DraftForm => ({ destination: id, ...shared, ...own })),
  ),
)

export const anyContent: fc.Arbitrary<DraftContent> = fc.record({
  sendId: fc.uuid(),
  form: anyForm,
  visited: fc.array(fc.constantFrom('destination', 'account', 'review'), { maxLength: 3 }),
  step: fc.constantFrom('destination', 'account', 'review'),
})
