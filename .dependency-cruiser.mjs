/**
 * Who may import whom: app → components → lib, and inside lib operations → (aep, destinations, journal) →
 * activation. `bin/check-imports.mjs` runs these rules over types as well as values.
 *
 * Tests stand outside: they may reach for whatever they need to set up what they test.
 */
const tests = '\\.test\\.(ts|tsx|mjs)$|/testing/|^e2e/|^bench/'
const errors = '(error[^/]*|field-problems)\\.ts$'

/** A folder of lib imports itself, these parts of lib, these packages, and nothing else. */
function only({ folder, lib = [], packages, node = false, instead }) {
  const from = { path: `^lib/${folder}/`, pathNot: tests }
  const own = [`${folder}/`, errors, 'contract/', ...lib].join('|')
  const rule = (name, to) => ({ name: `${folder}-${name}`, severity: 'error', comment: instead, from, to })
  return [
    rule('to-lib', { path: '^lib/', pathNot: `^lib/(${own})` }),
    rule('to-packages', { path: 'node_modules/', pathNot: `node_modules/(${packages.join('|')})/` }),
    ...(node ? [] : [rule('to-node', { dependencyTypes: ['core'] })]),
  ]
}

const layers = [
  {
    name: 'lib-to-screens',
    comment: 'lib knows no screen: move what both need down into lib, or pass it in as an argument.',
    from: { path: '^lib/' },
    to: { path: '^(app|components)/' },
  },
  {
    name: 'components-to-app',
    comment: 'A component serves many routes: pass in as a prop what the route knows.',
    from: { path: '^components/' },
    to: { path: '^app/' },
  },
  {
    name: 'components-to-server',
    comment:
      'Components run in the browser: of lib they import activation, destinations and errors. Data comes as a prop or from /api.',
    from: { path: '^components/', pathNot: tests },
    to: { path: '^lib/', pathNot: `^lib/(activation/|destinations/|contract/|demo/|${errors})` },
  },
  {
    name: 'components-to-node',
    comment: 'Components run in the browser: what needs Node belongs to lib, behind a route of app/api.',
    from: { path: '^components/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'ui-to-domain',
    comment: 'components/ui holds primitives without a domain word: pass texts and values in as props.',
    from: { path: '^components/ui/', pathNot: tests },
    to: { path: '^(lib/|components/(?!ui/))' },
  },
  {
    name: 'app-to-inner-lib',
    comment:
      'Routes call an operation, and get its context from lib/platform; aep, journal and preflight stay behind those two.',
    from: { path: '^(app/|proxy\\.ts|instrumentation\\.ts)', pathNot: tests },
    to: { path: '^lib/(aep|journal|simulator|preflight)/' },
  },
  {
    name: 'only-platform-to-simulator',
    comment:
      'Whether the platform is simulated is decided once, in lib/platform: take the transport it gives you.',
    from: { pathNot: `^lib/(platform/|simulator/)|${tests}` },
    to: { path: '^lib/simulator/' },
  },
  {
    name: 'only-platform-to-preflight',
    comment:
      'Besides those to Adobe, the calls of the proof ladder are the only ones that leave: take the climbers of the context.',
    from: { pathNot: `^lib/(platform/|preflight/)|${tests}` },
    to: { path: '^lib/preflight/' },
  },
]

const folders = [
  only({
    folder: 'activation',
    packages: ['zod'],
    instead: 'lib/activation is pure rules: pass in the clock, ids and answers of the platform as arguments.',
  }),
  only({
    folder: 'destinations',
    lib: ['activation/'],
    // jsonc-parser says where a pasted policy stops being JSON; every browser words that differently, if at all.
    packages: ['zod', 'jsonc-parser'],
    instead:
      'A destination describes itself with zod, errors and lib/activation; calls are made by lib/operations.',
  }),
  only({
    folder: 'aep',
    lib: ['activation/'],
    packages: ['zod', 'undici', 'server-only'],
    node: true,
    instead: 'lib/aep speaks to Adobe and to nobody else: token, transport and clock come in as arguments.',
  }),
  only({
    folder: 'preflight',
    lib: ['destinations/preflight/', 'destinations/aws-regions\\.ts$'],
    packages: ['zod', 'undici', '@aws-sdk', '@smithy', '@azure', 'rhea', 'rhea-promise', 'server-only'],
    node: true,
    instead:
      'lib/preflight speaks to AWS and Azure: sentences and rungs come from lib/destinations/preflight, the rest as arguments.',
  }),
  only({
    folder: 'journal',
    lib: ['activation/', 'env\\.ts$'],
    packages: ['zod', 'drizzle-orm', 'drizzle-kit', '@electric-sql/pglite', 'pg', '@types/pg', 'server-only'],
    node: true,
    instead:
      'lib/journal stores: who calls the platform and what a session is are decided in lib/operations.',
  }),
  only({
    folder: 'session',
    lib: ['env\\.ts$'],
    packages: ['zod', 'jose', 'next', 'server-only'],
    node: true,
    instead:
      'lib/session seals and opens: take the token source as an argument, which lib/platform binds to lib/aep.',
  }),
  only({
    folder: 'operations',
    // A session is what a sign-in makes; sealing and cookies stay out.
    lib: ['activation/', 'destinations/', 'demo/', 'aep/', 'journal/', 'session/session\\.ts$'],
    packages: ['zod', 'lru-cache', 'server-only'],
    node: true,
    instead:
      'An operation validates, calls and records; session, http and the simulator reach it through its context.',
  }),
  only({
    folder: 'http',
    lib: ['session/', 'log\\.ts$'],
    packages: ['zod', 'next', 'pino', 'server-only'],
    node: true,
    instead:
      'lib/http turns requests into calls and errors into answers: pass the operation in, rules stay below.',
  }),
  only({
    folder: 'simulator',
    // The demo’s ladder breaks in the words of the real one, which stand with the destinations.
    lib: ['aep/', 'activation/', 'demo/', 'destinations/preflight/', 'destinations/registry\\.ts$'],
    packages: ['zod', 'msw', 'rfc6902', 'server-only'],
    node: true,
    instead:
      'The simulator is another company’s platform: it shares wire schemas with us and no decision of ours.',
  }),
].flat()

const hygiene = [
  {
    name: 'destination-to-destination',
    comment:
      'Destinations do not know one another: what two of them share gets a file of its own beside them.',
    from: {
      path: '^lib/destinations/',
      pathNot: `^lib/destinations/(registry|draft-schema|index)\\.ts$|^lib/destinations/rules/|${tests}`,
    },
    to: { path: '^lib/destinations/(amazon|azure)-[^/]+\\.ts$' },
  },
  {
    name: 'destination-rules-to-another',
    comment: 'The rules of a destination know its own words, which stand in a file of the same name.',
    from: { path: '^lib/destinations/rules/([^/]+)\\.ts$', pathNot: `rules-of\\.ts$|${tests}` },
    to: { path: '^lib/destinations/(rules/)?(amazon|azure)-[^/]+\\.ts$', pathNot: '/$1\\.ts$' },
  },
  {
    name: 'destination-words-to-rules',
    comment:
      'Every page needs the words of destinations, few need their rules: schemas stand in lib/destinations/rules.',
    from: {
      path: '^lib/destinations/(registry|destination|export-options|amazon-[^/]+|azure-[^/]+)\\.ts$',
      pathNot: tests,
    },
    to: { path: '^lib/destinations/(rules/|draft-)|node_modules/zod/' },
  },
  {
    name: 'no-circle',
    comment:
      'Two modules that need each other are one, or share a third: move what both use into a file below them.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'to-test',
    comment: 'A test is imported by nobody: move what others need out of it.',
    from: {},
    to: { path: '\\.test\\.(ts|tsx|mjs)$' },
  },
  {
    name: 'to-dev-package',
    comment:
      'The app runs without its development packages: move the package to dependencies, or do without it.',
    from: { path: '^(app|components|lib)/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm'] },
  },
  {
    name: 'to-unlisted-package',
    comment: 'Another package happens to bring this one along: list it in package.json.',
    from: { pathNot: '^\\.next/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'to-nowhere',
    comment: 'The import leads to no file: correct it.',
    from: {},
    to: { couldNotResolve: true },
  },
]

export default {
  forbidden: [...layers, ...folders, ...hygiene].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
