/** The same page on another connection: the connection is the first part of every address. */
export function samePageOn(pathname: string, connection: string): string {
  return pathname.replace(/^\/[^/]*/, `/${encodeURIComponent(connection)}`)
}

/** The entry of a navigation that a page belongs to: the longest whose address the page's begins with. */
export function currentEntry(pathname: string, hrefs: string[]): string | undefined {
  const under = hrefs.filter((href) => pathname === href || pathname.startsWith(`${href}/`))
  return under.sort((a, b) => b.length - a.length)[0]
}
