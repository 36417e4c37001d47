import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { Prefetch, readOf } from '@/components/prefetch'
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
  const { connection: id } = await params
  const frame = (await frameOf(person, id)) ?? notFound()
  const steerable = frame.connection.kind === 'sandbox' && !person.mustEnrol
  return (
    // With the page, so that what it says of faults moves nothing later.
    <Prefetch connection={id} reads={steerable ? [readOf('sandbox', 'faults', {})] : []}>
      <Shell {...frame} person={{ name: person.name }} steerable={steerable}>
        {children}
      </Shell>
    </Prefetch>
  )
}
