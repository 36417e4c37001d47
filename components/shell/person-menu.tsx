'use client'
import { paths } from '@/lib/paths'

/** Who is signed in, with the way to their account. */
export function PersonMenu({ name, connection }: { name: string; connection: string }) {
  return (
    <a href={paths.account(connection)} style={{ color: 'inherit' }}>
      <span className="visually-hidden">Your account: </span>
      {name}
    </a>
  )
}
