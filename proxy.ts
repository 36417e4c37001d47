import { type NextRequest, NextResponse } from 'next/server'
import { refusalOf } from '@/lib/gate'

/** Every request passes here first: other hosts, other sites and bodies beyond what a form can send are turned away. */
export function proxy(request: NextRequest): NextResponse {
  const refusal = refusalOf(request.method, request.headers)
  if (!refusal) return NextResponse.next()
  return new NextResponse(`${refusal.reason}\n`, {
    status: refusal.status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
