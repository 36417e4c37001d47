'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/**
 * The link that mends what failed: to sign in again and come back, or to set up a second factor. Nothing for all else.
 * `stay`: it opens beside the page, since something there is not sent or not known yet.
 */
export function FailureWay({ code, stay = false }: { code: string; stay?: boolean }) {
  const connection = useConnectionId()
  const search = useSearchParams().toString()
  const here = usePathname() + (search && `?${search}`)
  const way =
    code === 'NotSignedIn'
      ? { href: paths.signIn(here), text: 'Sign in again' }
      : code === 'SecondFactorNeeded'
        ? { href: paths.account(connection ?? 'console'), text: 'Set it up on your account page' }
        : undefined
  if (!way) return null
  return stay ? (
    <a href={way.href} target="_blank" rel="noopener">
      {`${way.text} (opens in a new tab)`}
    </a>
  ) : (
    <a href={way.href}>{way.text}</a>
  )
}
