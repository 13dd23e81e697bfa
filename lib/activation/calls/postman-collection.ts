import { type CallHeader, headersOf, signInForm } from './call-headers'
import { flowServicePath } from './curl-call'
import { printTemplate, secretsIn } from './print-template'
import { etagVariable, type KnownVariables, standingVariables, type VariableName } from './variable'
import { readDataflow, type WrittenCall, type WrittenContents } from './written-call'

interface PostmanScript {
  readonly listen: 'prerequest' | 'test'
  readonly script: { readonly type: 'text/javascript'; readonly exec: readonly string[] }
}

/** As Postman reads it, collection format 2.1. */
export interface PostmanItem {
  readonly name: string
  readonly event: readonly PostmanScript[]
  readonly request: {
    readonly method: string
    readonly url: string
    readonly header: readonly { readonly key: string; readonly value: string }[]
    readonly body?: unknown
  }
}

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

interface PostmanInput {
  readonly name: string
  readonly calls: readonly WrittenCall[]
  readonly contents: WrittenContents
}

/**
 * A collection for Postman that makes the same dataflow when it is run from top to bottom, and tests what came of it.
 * What is secret comes from the environment that goes with it, {@link postmanEnvironment}.
 */
export function postmanCollection({ name, calls, contents }: PostmanInput) {
  return {
    info: { name: `Dataflow ${name}`, schema },
    item: [signIn, ...calls.flatMap((call) => itemsOf(call, contents))],
  }
}

/** The values the collection asks for. Secrets are empty, to be filled in where they are used. */
export function postmanEnvironment(calls: readonly WrittenCall[], known: KnownVariables) {
  const secrets = new Set(['clientSecret', ...calls.flatMap(({ body }) => secretsIn(body))])
  const values = { ...standingVariables, ...known }
  const value = (key: string) => Object.entries(values).find(([name]) => name === key)?.[1] ?? ''
  return {
    name: 'Adobe Experience Platform',
    values: [...new Set([...Object.keys(values), ...secrets])].map((key) => ({
      key,
      value: secrets.has(key) ? '' : value(key),
      type: secrets.has(key) ? 'secret' : 'default',
      enabled: true,
    })),
  }
}

function itemsOf(call: WrittenCall, contents: WrittenContents): PostmanItem[] {
  const item = {
    name: call.title,
    event: [...prepare(call), test(call, contents)],
    request: requestOf(call),
  }
  return call.ifMatch === undefined ? [item] : [freshVersion, item]
}

function requestOf(call: WrittenCall): PostmanItem['request'] {
  const entity = call.resourceId === undefined ? '' : `/{{${call.resourceId}}}`
  return {
    method: call.method,
    url: `{{aepBaseUrl}}${flowServicePath}/${call.collection}${entity}`,
    header: headersOf(call).map(headerOf),
    ...(call.body === undefined ? {} : { body: { mode: 'raw', raw: bodyOf(call.body) } }),
  }
}

function headerOf({ name, value }: CallHeader): { key: string; value: string } {
  return {
    key: name,
    value: typeof value === 'string' ? value : `${value.before ?? ''}{{${value.variable}}}`,
  }
}

/** Postman looks for variables in text as well; where a person wrote two braces, JSON can say one of them otherwise. */
function bodyOf(body: unknown): string {
  return printTemplate(body, {
    variable: (name) => `{{${secretsIn(body).includes(name) ? escapedName(name) : name}}}`,
    text: (json) => json.replace(/\{(?=\{)/g, '\\u007b'),
  })
}

/** A key may hold what JSON has to escape. */
const escapedName = (secret: VariableName) => `${secret}Escaped`

function prepare(call: WrittenCall): PostmanScript[] {
  const lines = secretsIn(call.body).map(
    (name) =>
      `pm.variables.set('${escapedName(name)}', JSON.stringify(pm.environment.get('${name}')).slice(1, -1))`,
  )
  return lines.length === 0 ? [] : [script('prerequest', lines)]
}

function test(call: WrittenCall, contents: WrittenContents): PostmanScript {
  const { id, etag } = call.keeps
  return script('test', [
    ...stopUnlessAccepted,
    ...(id ? [`pm.collectionVariables.set('${id}', pm.response.json().id)`] : []),
    ...(etag ? [`pm.collectionVariables.set('${etag}', pm.response.json().etag ?? '')`] : []),
    ...(call.method === 'GET' ? comparison(contents) : []),
  ])
}

/** Success is what the dataflow holds, not what an answer said; and it may show only after a while. */
function comparison({ audienceIds, attributePaths }: WrittenContents): string[] {
  return [
    `const expected = ${JSON.stringify({ audienceIds, attributePaths })}`,
    'const { params } = pm.response.json().items[0].transformations[0]',
    'const held = (list, name) => list.selectors.map(({ value }) => value[name])',
    "const audienceIds = held(params.segmentSelectors, 'id')",
    "const attributePaths = held(params.profileSelectors, 'path')",
    "const tries = Number(pm.collectionVariables.get('tries') ?? 0) + 1",
    "pm.collectionVariables.set('tries', tries)",
    'const isHeld = audienceIds.length === expected.audienceIds.length && attributePaths.length === expected.attributePaths.length',
    'if (!isHeld && tries < 5) {',
    '  pm.execution.setNextRequest(pm.info.requestName)',
    '  setTimeout(() => {}, 2000 * tries)',
    '} else {',
    "  pm.test('it holds the audiences', () => pm.expect(audienceIds).to.have.members(expected.audienceIds))",
    "  pm.test('it holds the attributes', () => pm.expect(attributePaths).to.have.members(expected.attributePaths))",
    '}',
  ]
}

/** Some organizations' answers to a create lack the version. */
const freshVersion: PostmanItem = {
  name: 'Read the version of the dataflow, if the answer lacked it',
  event: [
    script('prerequest', [`if (pm.collectionVariables.get('${etagVariable}')) pm.execution.skipRequest()`]),
    script('test', [`pm.collectionVariables.set('${etagVariable}', pm.response.json().items[0].etag)`]),
  ],
  request: requestOf(readDataflow),
}

/** What follows needs what was refused. */
const stopUnlessAccepted = [
  `pm.test('it was accepted', () => pm.expect(pm.response.code).to.be.within(200, 299))`,
  'if (pm.response.code > 299) pm.execution.setNextRequest(null)',
]

const signIn: PostmanItem = {
  name: 'Sign in',
  event: [
    script('test', [
      // Postman keeps these between two runs.
      'pm.collectionVariables.clear()',
      ...stopUnlessAccepted,
      `pm.collectionVariables.set('accessToken', pm.response.json().access_token)`,
    ]),
  ],
  request: {
    method: 'POST',
    url: '{{imsBaseUrl}}/ims/token/v3',
    header: [],
    body: {
      mode: 'urlencoded',
      urlencoded: Object.entries({
        ...signInForm,
        client_id: '{{clientId}}',
        client_secret: '{{clientSecret}}',
      }).map(([key, value]) => ({ key, value })),
    },
  },
}

function script(listen: PostmanScript['listen'], exec: readonly string[]): PostmanScript {
  return { listen, script: { type: 'text/javascript', exec } }
}
