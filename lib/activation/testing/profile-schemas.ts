import fc from 'fast-check'
import type { ProfileField, ProfileSchema } from '../../contract/profile-schema'

export function attribute(name: string, more: Partial<ProfileField> = {}): ProfileField {
  return { name, title: name, type: 'string', ...more }
}

export function group(
  name: string,
  fields: readonly ProfileField[],
  more: Partial<ProfileField> = {},
): ProfileField {
  return { name, title: name, type: 'object', fields, ...more }
}

export function unsupported(name: string, reason = 'A list'): ProfileField {
  return { name, title: name, type: 'array', reason }
}

/** A schema with one of everything. */
export const sampleSchema: ProfileSchema = {
  fields: [
    group('_acme', [attribute('tier', { title: 'Loyalty tier' }), unsupported('orders')], { title: 'Acme' }),
    group('homeAddress', [attribute('city', { title: 'City' }), attribute('street', { title: 'Street' })], {
      title: 'Home address',
      labels: ['I2'],
    }),
    unsupported('identityMap', 'Identities are sent anyway'),
    group('nothing', [unsupported('map', 'A map')], { title: 'Nothing to send' }),
    group('person', [
      group(
        'name',
        [
          attribute('firstName', { title: 'First name' }),
          attribute('lastName', { title: 'Last name', labels: ['C2', 'I2'] }),
        ],
        { title: 'Full name', labels: ['I1', 'I2'] },
      ),
      attribute('age', { title: 'Age', type: 'int' }),
    ]),
    group('personalEmail', [attribute('address', { title: 'Address', identityNamespace: 'Email' })], {
      title: 'Personal email address',
    }),
  ],
}

const words = fc.constantFrom('name', 'city', 'home', 'Tier', 'first', 'e', 'address', 'x')

const { field } = fc.letrec<{ field: ProfileField; fields: readonly ProfileField[] }>((tie) => ({
  fields: fc.array(tie('field'), { maxLength: 4 }),
  field: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ name: words, title: words, type: fc.constant('string') }),
    fc.record({ name: words, title: words, type: fc.constant('array'), reason: fc.constant('A list') }),
    fc.record({ name: words, title: words, type: fc.constant('object'), fields: tie('fields') }),
  ),
}))

/** Any schema, with names that repeat at different places. */
export const anySchema: fc.Arbitrary<ProfileSchema> = fc.record({ fields: fc.array(field, { maxLength: 6 }) })

/** Up to two words that the names above are made of. */
export const anySearch: fc.Arbitrary<string> = fc
  .array(words, { maxLength: 2 })
  .map((found) => found.join(' '))
