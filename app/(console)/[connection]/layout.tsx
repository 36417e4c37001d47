import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { connectionOf, connections, connectionView } from '@/lib/connections/connection'
import { services } from '@/lib/services'

interface Props {
  params: Promise<{ connection: string }>
  children: ReactNode
}

/** The nature of the connection is part of every title, so that tabs cannot be mistaken. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const connection = connectionOf((await params).connection)
  if (!connection) return { title: 'Not found' }
  const where = `${connection.badge} ${connection.account} ${connection.region}`
  return { title: { template: `%s · ${where} · Connector Console`, default: `${where} · Connector Console` } }
}

/** The frame of every page of a connection; the side navigation is the registry, mapped. */
export default async function ConnectionLayout({ params, children }: Props) {
  const connection = connectionOf((await params).connection) ?? notFound()
  const all = connections()
  const known = all.some(({ id }) => id === connection.id) ? all : [connection, ...all]
  const navigation = Object.values(services)
    .filter(({ navigation }) => navigation.length > 0)
    .map(({ title, navigation }) => ({
      title,
      navigation: navigation.map(({ text, href }) => ({ text, href: href(connection.id) })),
    }))
  return (
    <Shell connection={connectionView(connection)} connections={known.map(connectionView)} services={navigation}>
      {children}
    </Shell>
  )
}
