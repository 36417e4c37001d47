import { createServer, request, type Server } from 'node:http'
import { text } from 'node:stream/consumers'

/** One call to AWS. */
export interface AwsCall {
  /** When it passed, in milliseconds since the epoch. */
  at: number
  /** As `GetEnvironment`, or method and path where the protocol names no operation. */
  operation: string
  /** Of the access key that signed it. */
  account: string
  /** Empty where it is about none. */
  environmentId: string
}

/** Stands between a console and the sandbox, and keeps what is asked of AWS. */
export class AwsProxy {
  readonly calls: AwsCall[] = []

  private constructor(
    private readonly server: Server,
    /** For SANDBOX_URL. */
    readonly url: string,
  ) {}

  /** Opens it on a port of its own, before the sandbox of the tests. */
  static async open(): Promise<AwsProxy> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const proxy = new AwsProxy(server, `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    server.on('request', async (asked, answer) => {
      const { method = '', url: path = '', headers } = asked
      // Who asks may be killed meanwhile.
      const body = await text(asked).catch(() => undefined)
      if (body === undefined) return
      const target = headers['x-amz-target']
      proxy.calls.push({
        at: Date.now(),
        operation: typeof target === 'string' ? (target.split('.')[1] ?? '') : `${method} ${path}`,
        account: /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? '',
        environmentId: /"environmentId":"([^"]+)"/.exec(body)?.[1] ?? '',
      })
      const passed = request({ host: '127.0.0.1', port: process.env.SANDBOX_PORT, method, path, headers }, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.rawHeaders)
        given.pipe(answer)
      })
      passed.on('error', () => answer.destroy())
      passed.end(body)
    })
    return proxy
  }

  /** The calls of an account from one time to another. */
  of(account: string, from = 0, until = Number.POSITIVE_INFINITY): AwsCall[] {
    return this.calls.filter((call) => call.account === account && call.at >= from && call.at < until)
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}
