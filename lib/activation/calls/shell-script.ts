import { signInForm, standingHeaders } from './call-headers'
import { shellHeader } from './curl-call'
import { secretsIn } from './print-template'
import { shellFunctions } from './shell-functions'
import { quoted, shellSteps } from './shell-steps'
import { type KnownVariables, shellName, standingVariables } from './variable'
import type { WrittenCall } from './written-call'
import { isEdit } from './written-edit'

interface ShellScript {
  readonly name: string
  readonly calls: readonly WrittenCall[]
  readonly known: KnownVariables
}

/**
 * A script for a POSIX shell with curl that makes the same dataflow, or the same change of it: signs in, makes the calls
 * one after the other, reads back and compares. Secrets come from the environment; none is written into it.
 */
export function shellScript({ name, calls, known }: ShellScript): string {
  const secrets = [...new Set(calls.flatMap(({ body }) => secretsIn(body)))]
  const needed = ['orgId', 'clientId', 'clientSecret', 'sandbox', ...secrets]
  return `${[
    '#!/bin/sh',
    `# ${isEdit(calls) ? 'Changes' : 'Makes'} the dataflow ${quoted(oneLine(name))} with Adobe Flow Service.`,
    `# Needs curl, and jq or Node.js. Set these first: ${needed.map(shellName).join(' ')}`,
    'set -eu',
    '',
    defaults(known),
    '',
    requirements(needed),
    '',
    shellFunctions,
    '',
    ...(secrets.length === 0 ? [] : [secrets.map(escapedSecret).join('\n'), '']),
    signIn,
    '',
    shellSteps(calls),
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

/** A key may hold what JSON has to escape. */
function escapedSecret(secret: string): string {
  const name = shellName(secret)
  return `${name}=$(json_text "$${name}")`
}

const signIn = `echo 'Sign in' >&2
call --config - "\${IMS_BASE_URL}/ims/token/v3" <<FORM
data-urlencode = "grant_type=${signInForm.grant_type}"
data-urlencode = "client_id=\${CLIENT_ID}"
data-urlencode = "client_secret=$(json_text "$CLIENT_SECRET")"
data-urlencode = "scope=${signInForm.scope}"
FORM
ACCESS_TOKEN=$(read_json access_token) || :
[ -n "$ACCESS_TOKEN" ] || stop 'The sign-in was answered without a token. Check IMS_BASE_URL.'
cat > "$headers" <<HEADERS
${standingHeaders.map(shellHeader).join('\n')}
HEADERS`

/** A comment ends with its line, so a name may bring no other. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
