import { signInForm, standingHeaders } from './call-headers'
import { curlOf, shellHeader } from './curl-call'
import { secretsIn } from './print-template'
import { etagVariable, idVariable, type KnownVariables, shellName, standingVariables } from './variable'
import { readDataflow, type WrittenCall, type WrittenContents } from './written-call'

const quiet = ['--silent', '--show-error', '--fail']

interface ShellScript {
  readonly name: string
  readonly calls: readonly WrittenCall[]
  readonly contents: WrittenContents
  readonly known: KnownVariables
}

/**
 * A script for a POSIX shell with curl that makes the same dataflow: signs in, makes the calls one after the other,
 * reads the dataflow back and compares. Secrets come from the environment; none is written into it.
 */
export function shellScript({ name, calls, contents, known }: ShellScript): string {
  const secrets = [...new Set(calls.flatMap(({ body }) => secretsIn(body)))]
  const needed = ['orgId', 'clientId', 'clientSecret', 'sandbox', ...secrets]
  return `${[
    '#!/bin/sh',
    `# Makes the dataflow ${quoted(oneLine(name))} with Adobe Flow Service.`,
    `# Needs curl, and jq or Node.js. Set these first: ${needed.map(shellName).join(' ')}`,
    'set -eu',
    '',
    defaults(known),
    '',
    requirements(needed),
    '',
    functions,
    '',
    ...(secrets.length === 0 ? [] : [secrets.map(escapedSecret).join('\n'), '']),
    signIn,
    '',
    ...calls.filter(({ method }) => method !== 'GET').map(written),
    comparison(contents),
  ].join('\n')}\n`
}

/** What is known already; the environment has the last word. */
function defaults(known: KnownVariables): string {
  return Object.entries({ ...standingVariables, ...known })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `: "\${${shellName(name)}:=${value.replace(/["\\$`}]/g, '\\$&')}}"`)
    .join('\n')
}

function requirements(names: readonly string[]): string {
  return `missing=
for name in ${names.map(shellName).join(' ')}; do
  eval "[ -n \\"\\\${$name:-}\\" ]" || missing="$missing $name"
done
[ -z "$missing" ] || { echo "Set these first:$missing" >&2; exit 2; }`
}

const functions = `# Reads one value of the JSON on standard input: read_json items 0 etag
read_json() {
  if command -v jq >/dev/null 2>&1; then
    jq --raw-output 'reduce $ARGS.positional[] as $key (.; if type == "array" then .[$key | tonumber] else .[$key]? end) // empty
      | if type == "string" then . else tojson end' --args "$@"
  else
    node -e 'const v = process.argv.slice(1).reduce((value, key) => value?.[key], JSON.parse(require("fs").readFileSync(0, "utf8")))
      if (v !== undefined && v !== null) console.log(typeof v === "string" ? v : JSON.stringify(v))' -- "$@"
  fi
}
json_text() { printf '%s' "$1" | sed 's/[\\\\"]/\\\\&/g'; }
headers=$(umask 077 && mktemp)
trap 'rm -f "$headers"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
count() { grep -o "$1" | wc -l | tr -d ' '; }`

/** A key may hold what JSON has to escape. */
function escapedSecret(secret: string): string {
  const name = shellName(secret)
  return `${name}=$(json_text "$${name}")`
}

const signIn = `echo "Signing in" >&2
answer=$(curl ${quiet.join(' ')} --config - "\${IMS_BASE_URL}/ims/token/v3" <<FORM
data-urlencode = "grant_type=${signInForm.grant_type}"
data-urlencode = "client_id=\${CLIENT_ID}"
data-urlencode = "client_secret=$(json_text "$CLIENT_SECRET")"
data-urlencode = "scope=${signInForm.scope}"
FORM
)
ACCESS_TOKEN=$(printf '%s' "$answer" | read_json access_token)
cat > "$headers" <<HEADERS
${standingHeaders.map(shellHeader).join('\n')}
HEADERS`

/** Arguments can be read by others on the machine, so the token stands in a file that only its owner may read. */
function inScript(call: WrittenCall): string {
  return curlOf(call, { options: quiet, headersFile: '$headers' })
}

function written(call: WrittenCall): string {
  const id = call.keeps.id && shellName(call.keeps.id)
  return [
    ...(call.ifMatch === undefined ? [] : [freshVersion]),
    `echo ${quoted(call.title)} >&2`,
    `answer=$(${inScript(call)}${call.body === undefined ? '' : '\n'})`,
    ...(id ? [`${id}=$(printf '%s' "$answer" | read_json id)`, `echo "  $${id}" >&2`] : []),
    ...(call.keeps.etag ? [`${shellName(call.keeps.etag)}=$(printf '%s' "$answer" | read_json etag)`] : []),
    '',
  ].join('\n')
}

/** Some organizations' answers to a create lack the version. */
const freshVersion = `if [ -z "$${shellName(etagVariable)}" ]; then
  answer=$(${inScript(readDataflow)})
  ${shellName(etagVariable)}=$(printf '%s' "$answer" | read_json items 0 etag)
fi`

/** Success is what the dataflow holds, not what an answer said; and it may show only after a while. */
function comparison({ audienceIds, attributePaths }: WrittenContents): string {
  return `echo 'Read back and compare' >&2
for pause in 0 2 4 8 16; do
  sleep "$pause"
  answer=$(${inScript(readDataflow)})
  held=$(printf '%s' "$answer" | read_json items 0 transformations 0 params)
  audiences=$(printf '%s' "$held" | count '"PLATFORM_SEGMENT"')
  attributes=$(printf '%s' "$held" | count '"JSON_PATH"')
  if [ "$audiences" -eq ${audienceIds.length} ] && [ "$attributes" -eq ${attributePaths.length} ]; then
    echo "The dataflow holds $audiences audiences and $attributes attributes, as asked." >&2
    printf '%s\\n' "$${shellName(idVariable('dataflow'))}"
    exit 0
  fi
done
echo "The dataflow holds $audiences audiences of ${audienceIds.length} and $attributes attributes of ${attributePaths.length}." >&2
exit 1`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** A comment ends with its line, so a name may bring no other. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
