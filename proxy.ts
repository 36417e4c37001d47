import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { refusalOf } from '@/lib/gate'
import { barePolicy, everyResponse, isUnchanging, pagePolicy } from '@/lib/headers'

/** Whether the development server compiles this: `next.config.ts` sets it. */
declare const IN_DEVELOPMENT: boolean

/**
 * Every request passes here first: other hosts, other sites and bodies beyond what a form can send are turned away. What is
 * made for one request is kept by no cache, and a page runs only what carries the nonce of its own request. There is no
 * `matcher`: whatever is asked for, and however, is answered under the same rules.
 */
export function proxy(request: NextRequest): NextResponse {
  const refusal = refusalOf(request.method, request.headers)
  if (refusal) {
    const headers = { ...everyResponse, ...unkept(barePolicy), 'Content-Type': 'text/plain; charset=utf-8' }
    return new NextResponse(`${refusal.reason}\n`, { status: refusal.status, headers })
  }
  // Not `nextUrl`, which puts a last slash back when it is written.
  const url = new URL(request.url)
  if (isUnchanging(url.pathname)) return NextResponse.next()
  if (url.pathname.length > 1 && url.pathname.endsWith('/')) {
    url.pathname = url.pathname.replace(/\/+$/, '')
    return NextResponse.redirect(url, { status: 308, headers: unkept(barePolicy) })
  }
  const nonce = randomBytes(18).toString('base64')
  const policy = pagePolicy(nonce, { development: IN_DEVELOPMENT })
  const headers = new Headers(request.headers)
  // Next puts the nonce that it finds here on its own scripts and styles, the root layout that of `x-nonce` on its script.
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  return NextResponse.next({ request: { headers }, headers: unkept(policy) })
}

const unkept = (policy: string) => ({ 'Cache-Control': 'no-store', 'Content-Security-Policy': policy })
