/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Loaded as they are: pino starts workers, msw and undici pick files by the conditions of Node, PGlite reads its own.
  // The SDKs of AWS and Azure are large, and wanted by one route.
  serverExternalPackages: [
    'pino',
    'msw',
    'undici',
    'pg',
    '@electric-sql/pglite',
    '@aws-sdk/client-kinesis',
    '@smithy/node-http-handler',
    '@azure/core-amqp',
    'rhea',
    'rhea-promise',
  ],
  // Read when the server starts, so they belong to every deployment.
  outputFileTracingIncludes: { '/**': ['lib/journal/migrations/**'] },
  // Browsers ask for this address before they have read which icon a page names.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
}

export default config
