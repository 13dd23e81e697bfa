import { expect, test } from 'vitest'
import { EnvError, parseEnv } from './env'

test('with nothing set, the app starts with the demo on and Adobe’s production hosts', () => {
  expect(parseEnv({})).toMatchObject({
    DEMO: 'on',
    AEP_BASE_URL: 'https://platform.adobe.io',
    IMS_BASE_URL: 'https://ims-na1.adobelogin.com',
  })
})

test('an empty value counts as not set', () => {
  expect(parseEnv({ PORT: '', DEMO: ' ' }).DEMO).toBe('on')
})

test('a base URL loses its trailing slashes, so that paths can be appended', () => {
  expect(parseEnv({ AEP_BASE_URL: 'http://127.0.0.1:4010//' }).AEP_BASE_URL).toBe('http://127.0.0.1:4010')
})

test.each(['https://user:pw@adobe.example', 'https://adobe.example?x=1', 'https://adobe.example#x'])(
  '%s is no base URL',
  (url) => {
    expect(() => parseEnv({ AEP_BASE_URL: url })).toThrow(EnvError)
  },
)

test.each(['amqp://127.0.0.1:5672', 'amqps://acme.example', 'http://127.0.0.1:8080'])(
  'an event hub may be reached at %s',
  (url) => {
    expect(parseEnv({ EVENT_HUBS_ENDPOINT: `${url}/` }).EVENT_HUBS_ENDPOINT).toBe(url)
  },
)

test.each(['sb://acme.example', 'amqp://user:pw@acme.example', 'http://acme.example/path', 'acme.example'])(
  'an event hub cannot be reached at %s',
  (url) => {
    expect(() => parseEnv({ EVENT_HUBS_ENDPOINT: url })).toThrow(EnvError)
  },
)

test('every wrong variable is listed at once, and no value is repeated', () => {
  const read = () =>
    parseEnv({ PORT: 'lots', DEMO: 'maybe', SESSION_SECRET: 'hunter2', AEP_BASE_URL: 'ftp://x' })
  expect(read).toThrow(EnvError)
  expect(read).toThrow(/PORT[\s\S]*SESSION_SECRET[\s\S]*DEMO[\s\S]*AEP_BASE_URL/)
  expect(read).not.toThrow(/hunter2|lots|maybe|ftp/)
})

test('a raised limit of destinations is a whole number', () => {
  expect(parseEnv({ DESTINATIONS_MAX: '250' }).DESTINATIONS_MAX).toBe(250)
  expect(parseEnv({}).DESTINATIONS_MAX).toBeUndefined()
  for (const wrong of ['many', '0', '1.5'])
    expect(() => parseEnv({ DESTINATIONS_MAX: wrong })).toThrow(EnvError)
})
