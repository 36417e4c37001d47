import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'

/** A message as a receiver got it. */
export interface Received {
  path: string
  id: string
  timestamp: string
  signature: string
  headers: IncomingHttpHeaders
  body: string
}

/** A receiver of messages on this machine; `answer` is what it answers from then on. */
export async function testReceiver() {
  const received: Received[] = []
  let answer: (response: ServerResponse, message: Received) => void = (response) => response.end('ok')
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { headers, url = '' } = request
      const text = (name: string) => String(headers[name] ?? '')
      const message = {
        path: url,
        id: text('webhook-id'),
        timestamp: text('webhook-timestamp'),
        signature: text('webhook-signature'),
        headers,
        body: Buffer.concat(parts).toString('utf8'),
      }
      received.push(message)
      answer(response, message)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received,
    answers(next: (response: ServerResponse, message: Received) => void) {
      answer = next
    },
    /** Answers with a status and nothing else. */
    answersWith: (status: number, headers: Record<string, string> = {}, body = '') => {
      answer = (response) => response.writeHead(status, headers).end(body)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Whether a message is signed with a secret, told as a receiver would, from the published rule alone. */
export function isSigned({ id, timestamp, body, signature }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  return signature === `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}
