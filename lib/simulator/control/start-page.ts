import { services } from '../endpoints'
import { simulatorFlagsSchema } from '../flags'
import type { Simulator } from '../simulator'
import type { Endpoint } from '../wire/endpoint'
import { controlEndpoints } from './control-endpoints'
import { effectKinds } from './fault-schema'
import { escapeHtml, type Html, html, list, table } from './html'
import { pageStyle } from './page-style'

/** The page of a stand-alone simulator: what it is, how to reach it, what it answers, what is switched on. */
export function startPage(simulator: Simulator, baseUrl: string): Response {
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Experience Platform, simulated</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>Experience Platform, simulated</h1>
<p>A stand-in for Adobe’s APIs with a demo organization in it. It keeps what you create until it stops,
checks requests as strictly as the real one, and reaches nothing outside this machine.</p>
${credentials(simulator, baseUrl)}
${faultsInForce(simulator)}
${endpointTables()}
${flagsInForce(simulator)}
</main>
</body>
</html>`
  return new Response(body.text, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  })
}

function credentials({ orgId, clientId, clientSecret }: Simulator, baseUrl: string): Html {
  return html`<h2>Credentials</h2>
<p>They open nothing but simulators.</p>
${table(
  ['For', 'Value'],
  [
    ['Address of both the platform and the sign-in', code(baseUrl)],
    ['Organization ID', code(orgId)],
    ['Client ID', code(clientId)],
    ['Client secret', code(clientSecret)],
  ],
)}`
}

function endpointTables(): Html {
  const parts = services.map(
    ({ name, endpoints }) => html`<h3>${name}</h3>${table(['Methods', 'Path'], rowsByPath(endpoints))}`,
  )
  const control = controlEndpoints.map(({ method, path, purpose }) => [method, code(path), purpose])
  return html`<h2>Endpoints</h2>${parts}
<h3>The simulator itself</h3>${table(['Method', 'Path', 'What for'], control)}`
}

function rowsByPath(endpoints: readonly Endpoint[]): (Html | string)[][] {
  const methods = new Map<string, string[]>()
  for (const { method, path } of endpoints) {
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()])
  }
  return [...methods].map(([path, names]) => [names.join(', '), code(path)])
}

function faultsInForce({ faults }: Simulator): Html {
  const waiting = faults
    .list()
    .map(({ fault, skipsLeft, hitsLeft }) => [
      fault.method ?? 'any',
      code(fault.path?.source ?? 'any'),
      code(JSON.stringify(fault.effect)),
      String(skipsLeft),
      String(hitsLeft),
    ])
  return html`<h2>Faults</h2>
<p>Kinds of effect: ${list(effectKinds.map(code))}. For example
${code('{"method":"POST","path":"/flows$","times":2,"effect":{"kind":"cut-after"}}')}.</p>
${waiting.length > 0 ? table(['Method', 'Path', 'Effect', 'Lets pass', 'Hits'], waiting) : html`<p>None waits.</p>`}`
}

function flagsInForce({ flags }: Simulator): Html {
  const byDefault: Readonly<Record<string, unknown>> = simulatorFlagsSchema.parse({})
  const current: Readonly<Record<string, unknown>> = flags
  const rows = Object.entries(simulatorFlagsSchema.shape).map(([name, schema]) => {
    const value = JSON.stringify(current[name])
    const isChanged = value !== JSON.stringify(byDefault[name])
    return [code(name), isChanged ? html`<strong>${value}</strong>` : code(value), schema.description ?? '']
  })
  return html`<h2>Flags</h2>
<p>Behaviour on which the published sources disagree. A value in bold is not the default.</p>
${table(['Flag', 'Now', 'What it chooses'], rows)}`
}

function code(text: string): Html {
  return { text: `<code>${escapeHtml(text)}</code>` }
}
