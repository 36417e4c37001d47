import { connect, createServer, type Server, type Socket } from 'node:net'

/** What stops a connection: the first statement of a client that matches. */
export interface Hold {
  /** A name for what is held, to count by. */
  name: string
  /**
   * Asked of each piece that a client sends, as Latin-1 text: a statement and its values are one piece. `said` is all that the
   * same connection has sent since there are holds.
   */
  matches: (sent: string, said: string) => boolean
  /** Keep the statement from the server, or the server's answer from the client. */
  keep: 'statement' | 'answer'
}

interface Pair {
  client: Socket
  server: Socket
  said: string
  held?: Hold
}

/**
 * Stands between a console and its PostgreSQL. It can hold a connection at a statement, cut all connections and refuse new ones,
 * or let nothing pass any more in either direction.
 */
export class DatabaseProxy {
  private readonly pairs = new Set<Pair>()
  private holds: Hold[] = []
  private away: 'cut' | 'stalled' | undefined

  private constructor(
    private readonly target: { host: string; port: number },
    private readonly listener: Server,
  ) {
    listener.on('connection', (client) => this.join(client))
  }

  /** Opens a proxy before the server of an address. */
  static async before(url: string): Promise<DatabaseProxy> {
    const { hostname, port } = new URL(url)
    const listener = createServer()
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    return new DatabaseProxy({ host: hostname, port: Number(port) }, listener)
  }

  /** An address of the server, through this proxy. */
  through(url: string): string {
    const address = this.listener.address()
    const by = new URL(url)
    by.port = String(typeof address === 'object' ? address?.port : '')
    return by.href
  }

  /** Holds every connection at the first statement that matches, from now on. */
  hold(holds: Hold[]) {
    this.holds = holds
  }

  /** What is held now, by name. */
  held(): string[] {
    return [...this.pairs].flatMap(({ held }) => held?.name ?? [])
  }

  /** Ends all connections, so that what is held never arrives, and lets new ones pass. */
  reset() {
    this.holds = []
    this.away = undefined
    this.dropAll()
  }

  /** Ends all connections and each new one. */
  cut() {
    this.away = 'cut'
    this.dropAll()
  }

  /** Takes new connections and lets nothing pass, on those that are open neither. */
  stall() {
    this.away = 'stalled'
    for (const { client, server } of this.pairs) {
      client.pause()
      server.pause()
    }
  }

  async close(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.listener.close(resolve))
  }

  private dropAll() {
    for (const { client, server } of this.pairs) {
      client.destroy()
      server.destroy()
    }
    this.pairs.clear()
  }

  private join(client: Socket) {
    client.on('error', () => {})
    if (this.away === 'cut') return client.destroy()
    const server = connect(this.target)
    server.on('error', () => {})
    const pair: Pair = { client, server, said: '' }
    this.pairs.add(pair)
    const end = () => {
      client.destroy()
      server.destroy()
      this.pairs.delete(pair)
    }
    client.once('close', end)
    server.once('close', end)
    client.on('data', (piece: Buffer) => this.pass(pair, piece))
    server.on('data', (piece: Buffer) => client.write(piece))
    if (this.away === 'stalled') client.pause()
    return undefined
  }

  private pass(pair: Pair, piece: Buffer) {
    const sent = this.holds.length > 0 ? piece.toString('latin1') : ''
    pair.said += sent
    const hold = this.holds.find(({ matches }) => matches(sent, pair.said))
    if (hold) {
      pair.held = hold
      if (hold.keep === 'statement') {
        pair.client.pause()
        return
      }
      pair.server.pause()
    }
    pair.server.write(piece)
  }
}
