import { contentsLines } from './contents-lines'
import { curlOf } from './curl-call'
import { etagVariable, idVariable, shellName } from './variable'
import { collectionNouns, readDataflow, type WrittenCall, type WrittenContents } from './written-call'
import { outdatedWords } from './written-edit'

/** The calls as steps of a script that has the functions of `shell-functions.ts`. */
export function shellSteps(calls: readonly WrittenCall[]): string {
  const compared = calls.filter(({ shows }) => shows)
  // What is read twice has to hold the same.
  const functions = new Set(compared.map(holdsFunction))
  const made = idVariable('dataflow')
  return [
    ...functions,
    ...calls.map(step),
    ...(calls.some(({ keeps }) => keeps.id === made) ? [`printf '%s\\n' "$${shellName(made)}"`] : []),
  ].join('\n\n')
}

/** Text between the apostrophes of a shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function step(call: WrittenCall): string {
  if (call.method === 'GET')
    return call.madeFor === undefined ? readBack(call) : readFirst(call, call.madeFor)
  return typeof call.ifMatch === 'string' ? changeUnlessHeld(call) : send(call)
}

const nounOf = ({ collection }: WrittenCall) => collectionNouns[collection]
const isHeld = (call: WrittenCall) => `${nounOf(call)}_is_held`
const tell = ({ title }: WrittenCall) => `echo ${quoted(title)} >&2`

/** Arguments can be read by others on the machine, so the token stands in a file that only its owner may read. */
function callOf(call: WrittenCall): string {
  return curlOf(call, { command: 'call', headersFile: '$headers' })
}

function send(call: WrittenCall): string {
  const { id, etag } = call.keeps
  return [
    ...(call.ifMatch === undefined ? [] : [freshVersion]),
    tell(call),
    callOf(call),
    ...(id ? [keep(shellName(id)), `echo "  $${shellName(id)}" >&2`] : []),
    ...(etag ? [`${shellName(etag)}=$(read_version etag) || :`] : []),
  ].join('\n')
}

function keep(name: string): string {
  return `${name}=$(read_json id) || :
[ -n "$${name}" ] || stop 'Adobe took it, but its answer holds no ID, which the next calls need. Nothing was sent after that; look in Adobe for what was made.'`
}

const etagName = shellName(etagVariable)

/** Some organizations' answers to a create lack the version. */
const freshVersion = `if [ -z "$${etagName}" ]; then
${indented(callOf(readDataflow))}
  ${etagName}=$(read_version items 0 etag) || :
fi
[ -n "$${etagName}" ] || stop 'Adobe tells no version of the dataflow, and a change has to name one. The dataflow is there, without contents.'`

function holdsFunction(call: WrittenCall): string {
  const { shows } = call
  const lines = shows ? contentsLines(shows) : []
  const pointers = Object.keys(shows?.members ?? {}).map(quoted)
  return `# What the ${nounOf(call)} has to hold.
${nounOf(call)}_holds() {
  ${['holds', ...pointers].join(' ')} <<'CONTENTS'
${lines.join('\n')}
CONTENTS
}`
}

/** A patch removes by place in a list, so it is sent at no other version than the one it was made for. */
function readFirst(call: WrittenCall, madeFor: string): string {
  return `${tell(call)}
${callOf(call)}
${isHeld(call)}=
if ${nounOf(call)}_holds; then
  ${isHeld(call)}=yes
elif [ "$(read_version items 0 etag)" != ${quoted(madeFor)} ]; then
  stop ${quoted(outdatedWords(call))}
fi`
}

function changeUnlessHeld(call: WrittenCall): string {
  return `if [ -n "$${isHeld(call)}" ]; then
  echo ${quoted(`${call.title}: not needed, it holds all of it already`)} >&2
else
  ${tell(call)}
  ${callOf(call)}
fi`
}

/** Success is what is held, not what an answer said; and it may show only after a while. */
function readBack(call: WrittenCall): string {
  const noun = nounOf(call)
  return `${tell(call)}
${isHeld(call)}=
for pause in 0 2 4 8 16; do
  sleep "$pause"
${indented(callOf(call))}
  if ${noun}_holds; then ${isHeld(call)}=yes; break; fi
done
[ -n "$${isHeld(call)}" ] || { differences >&2; stop ${quoted(`The ${noun} does not hold what was asked for.`)}; }
echo ${quoted(`The ${noun} holds ${contentsWords(call.shows)}, as asked.`)} >&2`
}

function contentsWords(shows: WrittenContents | undefined): string {
  const { audienceIds = [], attributePaths = [] } = shows ?? {}
  if (audienceIds.length + attributePaths.length === 0) return 'all of it'
  return `${counted(audienceIds.length, 'audience')} and ${counted(attributePaths.length, 'attribute')}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A here-document takes no indent, so only calls without a body get one. */
function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}
