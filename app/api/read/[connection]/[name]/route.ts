import { connectionOf } from '@/lib/connections/connection'
import { failure } from '@/lib/failure'
import { type AnyRead, type ReadChunk, readChunks } from '@/lib/read'
import { services } from '@/lib/services'

/** The only door for reads: `/api/read/sandbox/appflow.connectors?args={}` answers its chunks, one JSON a line. */
export async function GET(request: Request, { params }: { params: Promise<{ connection: string; name: string }> }) {
  const { connection: id, name } = await params
  const connection = connectionOf(id)
  const [serviceName = '', readName = ''] = name.split('.')
  const service = Object.hasOwn(services, serviceName) ? services[serviceName as keyof typeof services] : undefined
  const reads: Record<string, AnyRead> = service?.reads ?? {}
  const read = Object.hasOwn(reads, readName) ? reads[readName] : undefined
  if (!connection || !service || !read) {
    return refuse(
      404,
      failure('NotFound', 'The console has no such connection or read.', 'Go back and reload the page.'),
    )
  }
  const args = read.args.safeParse(parse(new URL(request.url).searchParams.get('args')))
  if (!args.success) {
    return refuse(400, failure('Invalid', 'The address is not valid.', 'Go back and choose from the list.'))
  }
  const chunks = readChunks(connection, service, readName, read, args.data)
  return new Response(stream(chunks), { headers })
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
