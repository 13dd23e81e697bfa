import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { errorCodes } from '@/lib/error-codes'
import { listKnownErrors } from '@/lib/operations/list-known-errors'
import { MeaningLink, meaningHref } from './meaning-link'
import { problemOf } from './request-json'

test('every code the server answers leads to its own place in the catalogue', () => {
  const places = new Set(listKnownErrors('').own.map(({ code }) => `/help/errors#${code}`))
  for (const code of Object.keys(errorCodes)) expect(places).toContain(meaningHref(code))
})

test('what only the browser knows leads nowhere', () => {
  expect(meaningHref(problemOf(new Error('a bug of ours')).code)).toBeUndefined()
  expect(meaningHref('offline')).toBeUndefined()
})

test('the way there opens beside the page, and says so', () => {
  const markup = renderToStaticMarkup(<MeaningLink code="platform-busy" href="/help/errors#platform-busy" />)
  expect(markup).toContain('href="/help/errors#platform-busy"')
  expect(markup).toContain('target="_blank"')
  expect(markup).toContain('(opens in a new tab)')
})
