import { expect, test } from 'vitest'
import { activationDraftSchema } from './draft-schema'
import { destinationOf, destinationOfSpec, destinations, isDestinationId } from './registry'
import { rulesOf } from './rules/rules-of'
import { problemsOf } from './testing/problems'
import { draftInput, samples } from './testing/samples'

/** What every destination must keep; a new one is tested by being in the registry. */
const all = destinations.map((destination) => ({
  destination,
  rules: rulesOf(destination.id),
  id: destination.id,
  ...samples[destination.id],
}))

const newAccount = (credentials: unknown) => ({ kind: 'new', credentials }) as const
const without = (values: Readonly<Record<string, unknown>>, left: string) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== left))

test('ids, names and connection specs are unique', () => {
  for (const key of ['id', 'name', 'connectionSpecId', 'authSpecName'] as const) {
    const values = destinations.map((destination) => destination[key])
    expect(new Set(values).size).toBe(values.length)
  }
})

test.each(all)('$id has the documented specs', ({ destination, documented }) => {
  expect(destination).toMatchObject(documented)
})

test.each(all)('$id is found by its id and by its connection spec', ({ destination, id }) => {
  expect([isDestinationId(id), destinationOf(id), destinationOfSpec(destination.connectionSpecId)]).toEqual([
    true,
    destination,
    destination,
  ])
})

test.each(['', 'amazon-s3', 'constructor', '__proto__'])('"%s" is no destination', (id) => {
  expect([isDestinationId(id), destinationOfSpec(id), destinationOfSpec(undefined)]).toEqual([
    false,
    undefined,
    undefined,
  ])
})

test.each(all)('$id accepts its own draft, and the source is created unless told', ({ id }) => {
  expect(activationDraftSchema.parse(draftInput(id))).toEqual({ ...draftInput(id), source: 'create' })
})

test.each(all)('$id accepts an existing account', ({ id }) => {
  const account = { kind: 'existing', connectionId: '5a4ac4f4-9d5c-4a0c-8c49-f1a4d1c0ffee' }
  expect(problemsOf(activationDraftSchema, draftInput(id, { account }))).toEqual({})
})

test.each(all.flatMap((one) => Object.keys(one.credentials).map((field) => ({ ...one, field }))))(
  '$id misses $field with a sentence of its own, be it absent or empty',
  ({ id, field, credentials }) => {
    const path = `account.credentials.${field}`
    for (const given of [without(credentials, field), { ...credentials, [field]: ' ' }]) {
      const problems = problemsOf(activationDraftSchema, draftInput(id, { account: newAccount(given) }))
      expect(problems).toEqual({ [path]: expect.stringMatching(/^Enter the /) })
    }
  },
)

test.each(all.flatMap((one) => Object.keys(one.target).map((field) => ({ ...one, field }))))(
  '$id misses $field of the target with a sentence of its own',
  ({ id, field, target }) => {
    const problems = problemsOf(activationDraftSchema, draftInput(id, { target: without(target, field) }))
    expect(problems).toEqual({ [`target.${field}`]: expect.stringMatching(/^Enter the /) })
  },
)

test.each(all)('$id tells of every missing credential when there are none', ({ id, credentials }) => {
  const problems = problemsOf(activationDraftSchema, draftInput(id, { account: { kind: 'new' } }))
  expect(Object.keys(problems).toSorted()).toEqual(
    Object.keys(credentials)
      .map((name) => `account.credentials.${name}`)
      .toSorted(),
  )
  expect(new Set(Object.values(problems)).size).toBe(Object.keys(credentials).length)
})

test.each(all)('$id refuses an unknown member by name', ({ id, credentials, target }) => {
  const input = draftInput(id, {
    colour: 'red',
    account: newAccount({ ...credentials, colour: 'red' }),
    target: { ...target, colour: 'red' },
  })
  const sentence = 'This field is not known here'
  expect(problemsOf(activationDraftSchema, input)).toEqual({
    colour: sentence,
    'account.credentials.colour': sentence,
    'target.colour': sentence,
  })
})

test.each(all)(
  '$id says what is wrong in its own words, for a value of any type',
  ({ id, credentials, target }) => {
    const wrong = (values: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.keys(values).map((name) => [name, { not: 'text' }]))
    const input = draftInput(id, { account: newAccount(wrong(credentials)), target: wrong(target) })
    const sentences = Object.values(problemsOf(activationDraftSchema, input))
    expect(sentences).toHaveLength(Object.keys({ ...credentials }).length + Object.keys(target).length)
    expect(sentences.filter((sentence) => /Invalid|expected|received/.test(sentence))).toEqual([])
  },
)

test.each(all)('$id puts references into its payload where secrets belong', (one) => {
  const { rules, id, credentials, secretNames } = one
  const draft = rules.draftSchema.parse(draftInput(id))
  const payload = rules.payload(draft, undefined)
  const references = secretNames.map((name): [string, object] => [name, { $secret: name }])
  expect(payload.authParams).toEqual({ ...credentials, ...Object.fromEntries(references) })
  for (const name of secretNames) expect(JSON.stringify(payload)).not.toContain(credentials[name])
})

test.each(all)('$id gives exactly the secret fields as secrets', (one) => {
  const { rules, id, credentials, secretNames } = one
  const draft = rules.draftSchema.parse(draftInput(id))
  const expected = Object.fromEntries(secretNames.map((name) => [name, credentials[name]]))
  expect(rules.secrets(draft)).toEqual(expected)
})

test.each(all)('$id has neither secrets nor credentials for an existing account', ({ rules, target }) => {
  const draft = { account: { kind: 'existing' }, target } as const
  expect([rules.secrets(draft), rules.payload(draft, undefined).authParams]).toEqual([{}, {}])
})

test.each(all)(
  '$id asks for every secret in a field that hides it',
  ({ destination, credentials, secretNames }) => {
    const kindOf = new Map(destination.credentialFields.map(({ name, kind }) => [name, kind]))
    expect(Object.keys(credentials).filter((name) => kindOf.get(name) === 'secret')).toEqual(secretNames)
    expect(Object.keys(credentials).every((name) => kindOf.has(name))).toBe(true)
  },
)

test.each(all)('$id asks for every value its target needs', ({ destination, target }) => {
  const names = destination.targetFields.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(target)))
  expect(names).toContain(destination.targetNameField)
})

test.each(all)('$id finds the name of its target', ({ destination, rules, id, target }) => {
  expect(rules.targetName(target)).toBe(target[destination.targetNameField])
  const { targetName } = rules.payload(rules.draftSchema.parse(draftInput(id)), undefined)
  expect(targetName).toBe(`${destination.name} · ${target[destination.targetNameField]}`)
})

test.each(all)('$id leaves both export options off unless told', ({ rules, id, target }) => {
  const paramsOf = (given: object) =>
    rules.payload(rules.draftSchema.parse(draftInput(id, { target: given })), undefined).targetParams
  const off = { includeSegmentNames: false, includeSegmentTimestamps: false }
  expect(paramsOf(target)).toEqual({ ...target, ...off })
  const on = { includeSegmentNames: true, includeSegmentTimestamps: true }
  expect(paramsOf({ ...target, ...on })).toEqual({ ...target, ...on })
})

test.each(all)(
  '$id takes the organization’s name for its credentials, or else its own',
  ({ destination, rules, id }) => {
    const draft = rules.draftSchema.parse(draftInput(id))
    expect(rules.payload(draft, undefined).authSpecName).toBe(destination.authSpecName)
    expect(rules.payload(draft, 'Named by the organization').authSpecName).toBe('Named by the organization')
  },
)

test.each(all)(
  '$id labels an account by what is no secret',
  ({ destination, rules, id, credentials, secretNames }) => {
    const label = rules.labelCredentials(rules.draftSchema.parse(draftInput(id)))
    expect(label).not.toBe('')
    for (const name of secretNames) expect(label).not.toContain(credentials[name])
    expect(destination.labelAccount({})).toBe('')
  },
)

test.each(all)(
  '$id names an account after its place and no key, which the next rotation replaces',
  ({ destination, rules, id, placeName }) => {
    const draft = rules.draftSchema.parse(draftInput(id))
    const { accountName } = rules.payload(draft, undefined)
    expect(accountName).toBe(`${destination.name} · ${placeName}`)
  },
)

test.each(all)(
  '$id suggests only target values that its target takes',
  ({ destination, id, credentials, target }) => {
    const suggested = { ...target, ...destination.suggestTarget(credentials) }
    expect(problemsOf(activationDraftSchema, draftInput(id, { target: suggested }))).toEqual({})
  },
)

test.each(all)('$id leaves ordinary text where it was pasted', ({ destination, credentials, target }) => {
  const texts = ['', ' ', 'hello', 'a=b', 'https://example.com/?region=eu-west-1', 'Endpoint=', '; ; =']
  for (const text of [...texts, ...Object.values(credentials), ...Object.values(target)])
    expect([text, destination.splitPasted(text)]).toEqual([text, undefined])
})

test.each(['', 'amazon-s3', 7, undefined])('the destination %j is asked for in words', (destination) => {
  const problems = problemsOf(activationDraftSchema, { ...draftInput('amazon-kinesis'), destination })
  expect(problems).toEqual({ destination: 'Choose a destination' })
})
