import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DraftContent, type DraftForm, draftContentSchema } from './draft-content'
import { destinations } from './registry'
import { anyContent } from './testing/draft-arbitrary'

const form: DraftForm = {
  destination: 'amazon-kinesis',
  name: 'Feed',
  description: '',
  source: 'reuse',
  account: { kind: 'new', name: '', connectionId: '', connectionLabel: '', credentials: {} },
  target: {},
  suggestedTarget: {},
  aside: {},
  audiences: [],
  attributes: [],
}

const content: DraftContent = {
  sendId: '7a3c1d52-9e0b-4f6a-8c11-2b5d9e7f0a34',
  form,
  visited: ['destination'],
  step: 'destination',
}

function withForm(change: Partial<DraftForm>): unknown {
  return { ...content, form: { ...form, ...change } }
}

const secrets = destinations.flatMap(({ id, credentialFields }) =>
  credentialFields.filter(({ kind }) => kind === 'secret').map(({ name }) => ({ id, name })),
)

test('whatever the wizard may hold is kept as it is', () => {
  fc.assert(
    fc.property(anyContent, (any) => {
      expect(draftContentSchema.parse(any)).toEqual(any)
    }),
  )
})

test.each(secrets)('$name of $id is refused in a draft, in use and put aside', ({ id, name }) => {
  const part = {
    account: { ...form.account, credentials: { [name]: 'canary' } },
    target: {},
    suggestedTarget: {},
  }
  for (const wrong of [withForm({ destination: id, ...part }), withForm({ aside: { [id]: part } })]) {
    const parsed = draftContentSchema.safeParse(wrong)
    expect(parsed.success).toBe(false)
    expect(JSON.stringify(parsed.error)).not.toContain('canary')
  }
})

test.each([
  ['an unknown member', { ...content, extra: 1 }],
  ['an unknown member of the form', { ...content, form: { ...form, secretKey: 'x' } }],
  ['a target of another destination', withForm({ target: { eventHubName: 'x' } })],
  [
    'credentials without a destination',
    withForm({ destination: '', account: { ...form.account, credentials: { region: 'x' } } }),
  ],
  ['half a character', withForm({ name: 'a\ud800' })],
  ['a text without end', withForm({ name: 'a'.repeat(4_001) })],
  [
    'a selection without end',
    withForm({ attributes: Array.from({ length: 1_001 }, (_, index) => `a${index}`) }),
  ],
])('%s is refused', (_what, wrong) => {
  expect(draftContentSchema.safeParse(wrong).success).toBe(false)
})
