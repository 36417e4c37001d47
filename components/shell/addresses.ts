/** Rooms of the console itself: what is done there changes no AWS account, and most of it is the same on every connection. */
const rooms = ['account', 'audit', 'connections', 'people']
/** Pages like those within a service: what the console does for all connections, beside what it shows of one. */
const pages = ['evs/notifications', 'evs/health/settings']
/** Of the rooms, the ones that hold one connection's own. */
const byConnection = ['audit']

const roomOf = (pathname: string) => pathname.split('/')[2] ?? ''

/** Whether a page belongs to the console itself rather than to an AWS account. */
export function isOfConsole(pathname: string): boolean {
  const below = `${pathname.split('/').slice(2).join('/')}/`
  return [...rooms, ...pages].some((room) => below.startsWith(`${room}/`))
}

/** Whether a page is there on connections of the sandbox alone. */
export const isOfSandbox = (pathname: string): boolean => roomOf(pathname) === 'sandbox'

/** A name that AWS or the console made up: another account does not have it. UUIDs, numbers, `env-` and ten characters. */
const madeUp = /^(\d+|[\da-f]{8}-[\da-f-]{27}|[a-z]{2,4}-(?=[a-z\d]*\d)[a-z\d]{10,17})$/i

/**
 * The same page on another connection: the connection is the first part of every address. Where the page is about something
 * that only this connection has, the list that it stands in, by the addresses of the navigation; or else the overview.
 */
export function samePageOn(pathname: string, connection: string, hrefs: string[]): string {
  const there = `/${encodeURIComponent(connection)}`
  const shared = isOfConsole(pathname) && !byConnection.includes(roomOf(pathname))
  const own =
    !shared &&
    pathname
      .split('/')
      .slice(2)
      .some((part) => madeUp.test(part))
  const page = own ? currentEntry(pathname, hrefs) : pathname
  return page ? page.replace(/^\/[^/]*/, there) : there
}

/** The entry of a navigation that a page belongs to: the longest whose address the page's begins with. */
export function currentEntry(pathname: string, hrefs: string[]): string | undefined {
  const under = hrefs.filter((href) => pathname === href || pathname.startsWith(`${href}/`))
  return under.sort((a, b) => b.length - a.length)[0]
}
