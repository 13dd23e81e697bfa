import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleValue } from './sample-value'

const nowMs = Date.UTC(2026, 10, 23)

const anyPath = fc
  .array(fc.stringMatching(/^[A-Za-z_][A-Za-z0-9]{0,14}$/), { minLength: 1, maxLength: 4 })
  .map((names) => names.join('.'))

test.each([
  ['string', expect.any(String)],
  ['int', expect.any(Number)],
  ['number', expect.any(Number)],
  ['boolean', expect.any(Boolean)],
  ['date', expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)],
  ['date-time', expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)],
])('a field of type %s holds a value of that type, the same every time', (type, expected) => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const value = sampleValue(path, type, nowMs)
      expect(value).toEqual(expected)
      expect(sampleValue(path, type, nowMs)).toBe(value)
    }),
  )
})

test('a whole number has no decimals', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      expect(sampleValue(path, 'int', nowMs)).toSatisfy(Number.isInteger)
    }),
  )
})

test.each([
  ['person.name.firstName', 'string', 'Ana'],
  ['person.birthDate', 'date', '1988-04-12'],
  ['personalEmail.address', 'string', 'ana@example.com'],
  ['loyalty.points', 'number', 3480],
  ['_acme.crm.backupEmail', 'string', 'ana@example.com'],
  ['_acme.preferredStore.city', 'string', 'San Diego'],
  ['_acme.order.currencyCode', 'string', expect.stringMatching(/^[A-Z]{3}$/)],
  ['_acme.crmId', 'string', expect.stringMatching(/^CRM-\d{6}$/)],
])('%s holds what its name says', (path, type, value) => {
  expect(sampleValue(path, type, nowMs)).toEqual(value)
})

test('a known field whose type is another one in this organization keeps to the type', () => {
  expect(sampleValue('loyalty.points', 'string', nowMs)).toEqual(expect.any(String))
  expect(sampleValue('person.birthDate', 'date-time', nowMs)).toMatch(/T/)
})

test('what has happened lies in the past, what is to come in the future', () => {
  expect(String(sampleValue('_acme.lastOrderDate', 'date', nowMs)) < '2026-11-23').toBe(true)
  expect(String(sampleValue('_acme.renewsOn', 'date', nowMs)) > '2026-11-23').toBe(true)
})

test('without a type the name decides', () => {
  expect(sampleValue('_acme.isOpen', undefined, nowMs)).toEqual(expect.any(Boolean))
  expect(sampleValue('_acme.lastOpenedAt', undefined, nowMs)).toMatch(/Z$/)
  expect(sampleValue('_acme.orderCount', undefined, nowMs)).toEqual(expect.any(Number))
})
