import { asksFor } from '@/lib/asks'
import { failure } from '@/lib/failure'
import { logUnexpected } from '@/lib/log-error'
import { openRead } from '@/lib/open-read'
import type { ReadChunk } from '@/lib/read'

/** The only door for reads: `/api/read/sandbox/appflow.connectors?args={}` answers its chunks, one JSON a line. */
export async function GET(request: Request, { params }: { params: Promise<{ connection: string; name: string }> }) {
  const { connection, name } = await params
  const [service = '', read = ''] = name.split('.')
  try {
    const person = await asksFor(request.headers)
    const opened = await openRead(
      person,
      connection,
      service,
      read,
      parse(new URL(request.url).searchParams.get('args')),
    )
    if ('chunks' in opened) return new Response(stream(opened.chunks), { headers })
    return refuse(opened.status, opened.failure)
  } catch (error) {
    logUnexpected('a read failed', error, { connection, action: `${service}.${read}` })
    return refuse(
      503,
      failure('RecordUnavailable', "The console's database does not answer.", 'Retry in a moment.', {
        retryable: true,
      }),
    )
  }
}

const headers = { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' }

const refuse = (status: number, why: ReturnType<typeof failure>) =>
  new Response(`${JSON.stringify({ failure: why })}\n`, { status, headers })

function parse(args: string | null): unknown {
  try {
    return JSON.parse(args ?? '{}')
  } catch {
    return undefined
  }
}

function stream(chunks: AsyncGenerator<ReadChunk>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
