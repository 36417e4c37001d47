import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { access } from '@/lib/access'
import { config } from '@/lib/config'
import { cameSecurely, refusalOf } from '@/lib/gate'
import { barePolicy, everyResponse, isUnchanging, pagePolicy, secureResponse } from '@/lib/headers'
import { log, sparingly } from '@/lib/log'
import { paths } from '@/lib/paths'

/** Whether the development server compiles this: `next.config.ts` sets it. */
declare const IN_DEVELOPMENT: boolean

/** How many refusals before this one the log does not have. */
const untold = sparingly(120)

/**
 * Every request passes here first: other hosts, other sites and bodies beyond what a form can send are turned away. What is
 * made for one request is kept by no cache, and a page runs only what carries the nonce of its own request. There is no
 * `matcher`: whatever is asked for, and however, is answered under the same rules. Who may see or do something is decided where
 * it is read or done, never here.
 */
export function proxy(request: NextRequest): NextResponse {
  const { method, headers: asked } = request
  const secure = cameSecurely(asked)
  // Not `nextUrl`, which puts a last slash back when it is written.
  const url = new URL(request.url)
  const answer = (policy: string, more: Record<string, string> = {}) => ({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
    ...(secure && secureResponse),
    ...more,
  })
  const refusal = refusalOf(method, asked, url.pathname)
  if (refusal) {
    const { status, reason } = refusal
    const count = untold()
    const address = asked.get('x-client-address') ?? ''
    if (count !== undefined)
      log(
        'refused at the gate',
        { security: true, method, path: url.pathname, status, address, count: count || undefined },
        'warn',
      )
    const headers = answer(barePolicy, { ...everyResponse, 'Content-Type': 'text/plain; charset=utf-8' })
    return new NextResponse(`${reason}\n`, { status, headers })
  }
  if (isUnchanging(url.pathname)) return NextResponse.next({ headers: secure ? secureResponse : {} })
  if (asked.has('x-straightened') || (url.pathname.length > 1 && url.pathname.endsWith('/'))) {
    url.pathname = url.pathname.replace(/(?<=.)\/+$/, '')
    return NextResponse.redirect(url, { status: 308, headers: answer(barePolicy) })
  }
  url.searchParams.delete('_rsc')
  const path = url.pathname + url.search
  if (isNavigation(request) && !isForAnyone(url.pathname) && !hasSession(request)) {
    // Politeness only: what the page would say itself, without asking the database.
    return NextResponse.redirect(new URL(paths.signIn(path), url), { status: 307, headers: answer(barePolicy) })
  }
  const nonce = randomBytes(18).toString('base64')
  const policy = pagePolicy(nonce, { development: IN_DEVELOPMENT, secure, issuer: config.oidc.issuer })
  const headers = new Headers(asked)
  // Next puts the nonce that it finds here on its own scripts and styles, the root layout that of `x-nonce` on its script.
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-path', path)
  return NextResponse.next({ request: { headers }, headers: answer(policy) })
}

const isNavigation = ({ method, headers }: NextRequest) => method === 'GET' && !headers.has('rsc')

const isForAnyone = (path: string) =>
  /^\/(?:api|_next)\//.test(path) ||
  path === '/favicon.ico' ||
  Object.entries(access.pages).some(([page, rule]) => page === path && rule === 'anyone')

const hasSession = ({ cookies }: NextRequest) =>
  cookies.getAll().some(({ name }) => name.endsWith(`${config.instance}.session_token`))
