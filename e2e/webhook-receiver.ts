import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'

/** A message as a receiver got it. */
export interface Message {
  headers: IncomingHttpHeaders
  body: string
}

/** A program on this machine that webhooks post to. */
export class WebhookReceiver {
  readonly messages: Message[] = []
  private status = 200
  private answer = 'ok'

  private constructor(
    readonly url: string,
    readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => {
        body += part
      })
      request.on('end', () => {
        receiver.messages.push({ headers: request.headers, body })
        response.writeHead(receiver.status).end(receiver.answer)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const receiver = new WebhookReceiver(`http://127.0.0.1:${port}/hook/secret-part-of-the-path`, async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })
    return receiver
  }

  /** What it answers from now on. */
  answers(status: number, answer = '') {
    this.status = status
    this.answer = answer
  }

  /** The kinds of the messages about a check, or of all of them. */
  kinds(check = ''): string[] {
    const said = this.messages.map(({ body }): { type: string; data: { check?: string } } => JSON.parse(body))
    return said.filter(({ data }) => !check || data.check === check).map(({ type }) => type)
  }
}

/** Whether a message is signed with a secret, by the rule of Standard Webhooks. */
export function isSigned({ headers, body }: Message, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}
