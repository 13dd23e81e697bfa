/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Loaded as they are: pino starts workers, msw and undici pick files by the conditions of Node.
  serverExternalPackages: ['pino', 'msw', 'undici'],
  // Browsers ask for this address before they have read which icon a page names.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
}

export default config
