import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { onTestFinished } from 'vitest'
import { EvsClient } from './client'
import type { EvsClientConfig } from './config'

/** One request as the listener received it. */
export interface Received {
  method: string | undefined
  path: string | undefined
  headers: IncomingHttpHeaders
  body: unknown
}

/** What the listener answers; status 200 and an empty object unless told. */
export interface Reply {
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

/** Starts a listener on loopback that gives `replies` in turn, the last one for good. It ends with the test. */
export async function listen(...replies: Reply[]) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push({
      method: request.method,
      path: request.url,
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
    })
    const { status = 200, headers = {}, body = {} } = replies[Math.min(received.length, replies.length) - 1] ?? {}
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': 'r-1', ...headers })
    response.end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the listener has no port')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { endpoint: `http://127.0.0.1:${address.port}`, received }
}

/** A client with credentials and a Region; it is destroyed with the test. */
export function clientFor(config: EvsClientConfig): EvsClient {
  const client = new EvsClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: '111122223333', secretAccessKey: 'secret' },
    ...config,
  })
  onTestFinished(() => client.destroy())
  return client
}
