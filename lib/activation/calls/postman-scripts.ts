import { contentsLines, linesOfScript } from './contents-lines'
import { secretsIn } from './print-template'
import type { VariableName } from './variable'
import { collectionNouns, type WrittenCall, type WrittenContents } from './written-call'
import { outdatedWords } from './written-edit'

/** JavaScript around a request of a collection, line by line, as Postman runs it. */
export interface PostmanScript {
  readonly listen: 'prerequest' | 'test'
  readonly script: { readonly type: 'text/javascript'; readonly exec: readonly string[] }
}

export function script(listen: PostmanScript['listen'], exec: readonly string[]): PostmanScript {
  return { listen, script: { type: 'text/javascript', exec } }
}

/** What follows needs what was refused. */
export const stopUnlessAccepted = [
  `pm.test('it was accepted', () => pm.expect(pm.response.code).to.be.within(200, 299))`,
  'if (pm.response.code > 299) pm.execution.setNextRequest(null)',
]

/** A key may hold what JSON has to escape. */
export const escapedName = (secret: VariableName) => `${secret}Escaped`

/** Before the request: secrets are made ready for JSON, and what holds a change already is left alone. */
export function scriptBefore(call: WrittenCall): PostmanScript[] {
  const lines = [
    ...secretsIn(call.body).map(
      (name) =>
        `pm.variables.set('${escapedName(name)}', JSON.stringify(pm.environment.get('${name}')).slice(1, -1))`,
    ),
    ...(typeof call.ifMatch === 'string'
      ? [`if (pm.collectionVariables.get('${heldName(call)}') === 'yes') pm.execution.skipRequest()`]
      : []),
  ]
  return lines.length === 0 ? [] : [script('prerequest', lines)]
}

/** After the answer: what later calls need is kept, and what is read is compared. */
export function scriptAfter({ keeps: { id, etag }, ...call }: WrittenCall): PostmanScript {
  return script('test', [
    ...stopUnlessAccepted,
    ...(id ? keepId(id) : []),
    ...(etag ? keepVersion(etag, 'pm.response.json().etag') : []),
    ...(call.shows ? comparison(call, call.shows) : []),
  ])
}

function keepId(name: VariableName): string[] {
  return [
    'const { id } = pm.response.json()',
    "pm.test('it has an ID, which the next calls need', () => pm.expect(id).to.be.a('string').that.is.not.empty)",
    'if (!id) pm.execution.setNextRequest(null)',
    `pm.collectionVariables.set('${name}', id)`,
  ]
}

/** The double quotes belong to a version, and some answers lack them, or all of it. */
export function keepVersion(name: VariableName, place: string): string[] {
  return [
    `const version = ${place} ?? ''`,
    `pm.collectionVariables.set('${name}', version.replace(/^[^"W].*$/, '"$&"'))`,
  ]
}

const heldName = ({ collection }: Pick<WrittenCall, 'collection'>) => `${collection}AreHeld`

function comparison(
  call: Pick<WrittenCall, 'collection' | 'madeFor'>,
  shows: WrittenContents,
): readonly string[] {
  return [
    ...linesOfScript.split('\n'),
    `const wanted = ${JSON.stringify(contentsLines(shows))}`,
    'const [entity] = pm.response.json().items',
    `const held = linesOf(entity, ${JSON.stringify(Object.keys(shows.members))})`,
    "const isHeld = [...held].sort().join('\\n') === [...wanted].sort().join('\\n')",
    ...(call.madeFor === undefined ? readBack : readFirst(call, call.madeFor)),
  ]
}

/** Success is what is held, not what an answer said; and it may show only after a while. */
const readBack = [
  "const tries = Number(pm.collectionVariables.get('tries') ?? 0) + 1",
  'if (!isHeld && tries < 5) {',
  "  pm.collectionVariables.set('tries', tries)",
  '  pm.execution.setNextRequest(pm.info.requestName)',
  '  setTimeout(() => {}, 2000 * tries)',
  '} else {',
  "  pm.collectionVariables.unset('tries')",
  "  pm.test('it holds what was asked for', () => pm.expect(held).to.have.members(wanted))",
  '}',
]

/** A patch removes by place in a list, so it is sent at no other version than the one it was made for. */
function readFirst(call: Pick<WrittenCall, 'collection'>, madeFor: string): string[] {
  const sentence = JSON.stringify(outdatedWords(call))
  return [
    `const isCurrent = entity.etag?.replaceAll('"', '') === ${JSON.stringify(madeFor.replaceAll('"', ''))}`,
    `pm.collectionVariables.set('${heldName(call)}', isHeld ? 'yes' : 'no')`,
    `pm.test('the ${collectionNouns[call.collection]} was not changed after these calls were written', () => pm.expect(isHeld || isCurrent, ${sentence}).to.equal(true))`,
    'if (!isHeld && !isCurrent) pm.execution.setNextRequest(null)',
  ]
}
