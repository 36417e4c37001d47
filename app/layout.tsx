import '@/app/globals.css'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { firstPaintScript } from '@/components/shell/preferences'
import { Providers } from './providers'

export const metadata: Metadata = { title: { template: '%s · Connector Console', default: 'Connector Console' } }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    // The script below changes `html` and `body` before React sees them.
    <html lang="en" suppressHydrationWarning>
      <body suppressHydrationWarning>
        <script nonce={nonce} suppressHydrationWarning>
          {firstPaintScript}
        </script>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
