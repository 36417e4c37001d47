import 'server-only'

const here = 'http://console.invalid'

/** Where to go after sign-in: the path that was asked for, when it is one of this console and not of another site; else `/`. */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return '/'
  const url = new URL(next, here)
  // What browsers take for another site (`//`, `/\`, a tab between) has another origin by now.
  return url.origin === here && url.pathname !== '/sign-in' ? url.pathname + url.search + url.hash : '/'
}
