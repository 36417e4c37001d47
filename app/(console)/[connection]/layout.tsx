import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { titleOf } from '@/components/shell/nature'
import { Shell } from '@/components/shell/shell'
import { connectionAsked, frameOf, whereAsked, whoAsks } from '@/lib/asks'
import { paths } from '@/lib/paths'

interface Props {
  params: Promise<{ connection: string }>
  children: ReactNode
}

// Whatever the page would have called itself: for who asks there is none.
const notFoundTitle = 'Not found · Connector Console'

/** The nature of the connection is part of every title, so that tabs cannot be mistaken. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const connection = await connectionAsked((await params).connection)
  if (!connection) return { title: { template: notFoundTitle, default: 'Not found' } }
  const where = titleOf(connection)
  return { title: { template: `%s · ${where} · Connector Console`, default: `${where} · Connector Console` } }
}

/** The frame of every page of a connection. */
export default async function ConnectionLayout({ params, children }: Props) {
  const person = await whoAsks()
  if (!person) redirect(paths.signIn(await whereAsked()))
  const frame = (await frameOf(person, (await params).connection)) ?? notFound()
  return (
    <Shell {...frame} person={{ name: person.name }}>
      {children}
    </Shell>
  )
}
