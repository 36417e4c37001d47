import { createServer, request, type Server } from 'node:http'
import { actionsOfBuild } from '@/e2e/actions'
import type { Found } from './forms'

/** The header in which the tests say who asks. */
export const askedBy = 'x-asked-by'

const isCookie = (name: string) => name.toLowerCase() === 'set-cookie'

/** Stands before a console and keeps all that the console answers: headers and bodies, to a browser and to anybody else. */
export class Recorder {
  /** Answers; what sets cookies is one of its own: `set-cookie of GET /path`. */
  readonly answers: Found[] = []
  /** Values of all cookies that were set, as they were before they were escaped for their header. */
  readonly cookies = new Map<string, Set<string>>()

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  readonly origin = () => `http://127.0.0.1:${this.port}`

  /** Opens it on a port of its own; the console's port is asked for at each request. */
  static async before(target: () => number): Promise<Recorder> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const recorder = new Recorder(server, typeof address === 'object' ? (address?.port ?? 0) : 0)
    server.on('request', (asked, answer) => {
      const { method, url = '', headers } = asked
      const action = actionsOfBuild().find(({ id }) => id === headers['next-action'])?.operation
      const by = headers[askedBy]
      const where = `${method} ${url.split('?')[0]}${action ? ` ${action}` : ''}${by ? ` by ${by}` : ''}`
      // Packed bodies would hide what is in them.
      const plain = { ...headers, 'accept-encoding': 'identity' }
      const passed = request({ host: '127.0.0.1', port: target(), method, path: url, headers: plain }, (given) => {
        recorder.keepHeaders(where, given.rawHeaders)
        const body: Buffer[] = []
        given.on('data', (piece: Buffer) => body.push(piece))
        given.on('close', () => recorder.answers.push({ where, content: Buffer.concat(body) }))
        answer.writeHead(given.statusCode ?? 502, given.rawHeaders)
        given.pipe(answer)
      })
      passed.on('error', () => answer.destroy())
      asked.pipe(passed)
    })
    return recorder
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private keepHeaders(where: string, raw: string[]) {
    const headers = raw.flatMap((name, at) => (at % 2 === 0 ? [{ name, value: raw[at + 1] ?? '' }] : []))
    const text = (some: typeof headers) => Buffer.from(some.map(({ name, value }) => `${name}: ${value}\n`).join(''))
    const cookies = headers.filter(({ name }) => isCookie(name))
    this.answers.push({ where: `headers of ${where}`, content: text(headers.filter(({ name }) => !isCookie(name))) })
    this.answers.push({ where: `set-cookie of ${where}`, content: text(cookies) })
    for (const { value } of cookies) {
      const [, name = '', given = ''] = /^([^=]+)=([^;]*)/.exec(value) ?? []
      this.cookies.set(name, (this.cookies.get(name) ?? new Set()).add(decodeURIComponent(given)))
    }
  }
}
