/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Answers carry secrets-free JSON of one session; nothing of ours may be cached by a proxy in between.
  serverExternalPackages: ['pino', 'msw', 'undici'],
}

export default config
