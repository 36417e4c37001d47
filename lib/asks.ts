import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { refusalOf, ruleOf } from '@/lib/access'
import { type Connection, connectionFor, connectionsFor, connectionView } from '@/lib/connections/connection'
import { personOf } from '@/lib/people/session'
import type { Person } from '@/lib/person'
import type { ConnectionView, Failure } from '@/lib/result'
import type { Service } from '@/lib/service'
import { services } from '@/lib/services'

/** Who asks for the page that is being made; asked of the database once for all parts of it. */
export const whoAsks = cache(async () => {
  const asked = new Headers(await headers())
  // An action that gave the session another token makes its page anew: the headers still carry the old one then.
  asked.set('cookie', (await cookies()).toString())
  return await personOf(asked, { active: true })
})

/** Who asks by a request of a page's own making, which does not count as something they do. */
export const asksFor = (headers: Headers) => personOf(headers, { active: false })

/** Where the page was asked for: path and search, as the proxy noted them. */
export const whereAsked = async () => (await headers()).get('x-path') ?? '/'

/** The connection of a page's address, for who asks; asked of the database once for all parts of the page. */
export const connectionAsked = cache(async (id: string): Promise<Connection | undefined> => {
  const person = await whoAsks()
  return person && (await connectionFor(person, id))
})

/** Why a person may not open a page; nothing when they may. */
export const pageRefusal = (page: string, person: Person | undefined, connection: string): Failure | undefined =>
  refusalOf(ruleOf('pages', page), person, connection)

/** Where a person is led who asked for no connection. */
export const firstConnection = async (person: Person): Promise<Connection | undefined> =>
  (await connectionsFor(person))[0]

/** What the frame of a page shows of who asks and where they are. */
export interface FrameView {
  connection: ConnectionView
  connections: ConnectionView[]
  /** The side navigation; `console`: what belongs to the console itself. */
  services: { title: string; console: boolean; navigation: { text: string; href: string }[] }[]
}

/** The frame of the pages of a connection. Nothing where there is no such connection for who asks. */
export async function frameOf(person: Person, connectionId: string): Promise<FrameView | undefined> {
  const [connection, known] = await Promise.all([connectionAsked(connectionId), connectionsFor(person)])
  if (!connection) return undefined
  const all = known.some(({ id }) => id === connection.id) ? known : [connection, ...known]
  const registry: Service[] = Object.values(services)
  return {
    connection: connectionView(connection, person),
    connections: all.map((each) => connectionView(each, person)),
    services: registry
      .filter(({ sandbox }) => !sandbox || connection.kind === 'sandbox')
      .map((service) => ({
        title: service.title,
        console: service.console ?? false,
        navigation: service.navigation
          .filter(({ page }) => !page || !pageRefusal(page, person, connection.id))
          .map(({ text, href }) => ({ text, href: href(connection.id) })),
      }))
      .filter((service) => service.navigation.length > 0 && (service.console || connection.kind !== 'console')),
  }
}
