import { asksFor } from '@/lib/asks'
import { failure } from '@/lib/failure'
import { openExport } from '@/lib/open-export'
import type { Failure } from '@/lib/result'

/** A file of the audit: `/api/audit/sandbox?format=csv&from=2026-11-01`. It is sent as it is read, and so has no length. */
export async function GET(request: Request, { params }: { params: Promise<{ connection: string }> }) {
  const { connection } = await params
  try {
    const person = await asksFor(request.headers)
    const opened = await openExport(person, connection, new URL(request.url).searchParams)
    if (!('pieces' in opened)) return refuse(opened.status, opened.failure)
    // What cannot be read at all is told before the file begins.
    const first = await opened.pieces.next()
    return new Response(stream(first.value ?? '', opened.pieces), {
      headers: {
        ...headers,
        'Content-Type': types[opened.format],
        'Content-Disposition': `attachment; filename="audit.${opened.format}"`,
      },
    })
  } catch {
    const next = 'Retry in a moment.'
    return refuse(
      503,
      failure('RecordUnavailable', "The console's database does not answer.", next, { retryable: true }),
    )
  }
}

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
const types = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' }

const refuse = (status: number, why: Failure) => Response.json({ failure: why }, { status, headers })

/** A file that breaks off is an error to the browser, never a shorter file. */
function stream(first: string, pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(first)),
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
