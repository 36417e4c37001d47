import { createServer, request, type Server } from 'node:http'

/** Where the reverse proxy says that everyone comes from. */
export const clientAddress = '203.0.113.7'

/** Stands before the replicas of a console as nginx or Caddy would: each request goes to the next one. */
export class ReverseProxy {
  /** How many requests each replica was given. */
  readonly given: number[] = []

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** Opens it on a port of its own; `replicas` are asked for at each request. */
  static async before(replicas: () => number[]): Promise<ReverseProxy> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const proxy = new ReverseProxy(server, typeof address === 'object' ? (address?.port ?? 0) : 0)
    let next = 0
    server.on('request', (asked, answer) => {
      const ports = replicas()
      const which = next++ % ports.length
      proxy.given[which] = (proxy.given[which] ?? 0) + 1
      const { method, url: path, headers } = asked
      const more = { ...headers, 'x-real-ip': clientAddress, 'x-forwarded-for': asked.socket.remoteAddress }
      const passed = request({ host: '127.0.0.1', port: ports[which], method, path, headers: more }, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.rawHeaders)
        given.pipe(answer)
      })
      passed.on('error', () => answer.destroy())
      asked.pipe(passed)
    })
    return proxy
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}
