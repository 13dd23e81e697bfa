import { type CallHeader, headersOf, signInForm } from './call-headers'
import { flowServicePath } from './curl-call'
import {
  escapedName,
  keepVersion,
  type PostmanScript,
  script,
  scriptAfter,
  scriptBefore,
  stopUnlessAccepted,
} from './postman-scripts'
import { printTemplate, secretsIn } from './print-template'
import { etagVariable, type KnownVariables, standingVariables } from './variable'
import { readDataflow, type WrittenCall } from './written-call'
import { isEdit } from './written-edit'

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
}

/**
 * A collection for Postman that makes the same dataflow, or the same change of it, when it is run from top to bottom,
 * and tests what came of it. What is secret comes from the environment that goes with it, {@link postmanEnvironment}.
 */
export function postmanCollection({ name, calls }: PostmanInput) {
  return {
    info: { name: `${isEdit(calls) ? 'Change of dataflow' : 'Dataflow'} ${name}`, schema },
    item: [signIn, ...calls.flatMap(itemsOf)],
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

function itemsOf(call: WrittenCall): PostmanItem[] {
  const item = {
    name: call.title,
    event: [...scriptBefore(call), scriptAfter(call)],
    request: requestOf(call),
  }
  return typeof call.ifMatch === 'object' ? [freshVersion, item] : [item]
}

function requestOf(call: WrittenCall): PostmanItem['request'] {
  return {
    method: call.method,
    url: `{{aepBaseUrl}}${flowServicePath}/${call.collection}${entityOf(call.resourceId)}`,
    header: headersOf(call).map(headerOf),
    ...(call.body === undefined ? {} : { body: { mode: 'raw', raw: bodyOf(call.body) } }),
  }
}

function entityOf(resourceId: WrittenCall['resourceId']): string {
  if (resourceId === undefined) return ''
  return `/${typeof resourceId === 'string' ? encodeURIComponent(resourceId) : `{{${resourceId.variable}}}`}`
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

/** Some organizations' answers to a create lack the version. */
const freshVersion: PostmanItem = {
  name: 'Read the version of the dataflow, if the answer lacked it',
  event: [
    script('prerequest', [`if (pm.collectionVariables.get('${etagVariable}')) pm.execution.skipRequest()`]),
    script('test', keepVersion(etagVariable, 'pm.response.json().items[0].etag')),
  ],
  request: requestOf(readDataflow),
}

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
