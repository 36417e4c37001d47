import { join } from 'node:path'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { controlRoutes } from './control'
import { type Answer, Sandbox, type SandboxOptions } from './handle'

/** A sandbox that listens. */
export interface RunningSandbox {
  url: string
  /** Ends the listener and every connection, waiting ones too. */
  close(): Promise<void>
}

type Env = { Bindings: HttpBindings }

/**
 * Starts the sandbox on a loopback address.
 * @param options.port 0 takes any free one.
 * @throws Error `EADDRINUSE` when the port is taken; Error for a host that is not loopback.
 */
export async function startSandbox(options: SandboxOptions & { port: number; host?: string }): Promise<RunningSandbox> {
  const { port, host = '127.0.0.1', dataDir } = options
  if (!['127.0.0.1', '::1', 'localhost'].includes(host))
    throw new Error(`The sandbox listens on loopback only, not on ${host}`)
  const sandbox = new Sandbox({ ...options, dataDir: dataDir === undefined ? undefined : join(dataDir, 'sandbox') })
  const app = new Hono<Env>()
  app.route('/_sandbox', controlRoutes(sandbox))
  app.all('*', bodyLimit({ maxSize: 1024 * 1024, onError: tooLarge }), async (c) =>
    send(c, await sandbox.handle(c.req.raw)),
  )
  const server = createAdaptorServer({
    fetch: app.fetch,
    // Clients keep connections for reuse; one that we close first would fail a call that is never repeated.
    serverOptions: { keepAliveTimeout: 120_000, headersTimeout: 125_000 },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  const address = server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host === '::1' ? '[::1]' : host}:${actual}`,
    close: () =>
      new Promise((resolve, reject) => {
        // A connection that the system had already taken for us still arrives.
        server.on('connection', (socket) => socket.destroy())
        server.close((error) => (error ? reject(error) : resolve()))
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function tooLarge() {
  // The rest of the body is not read, so the connection cannot carry another request.
  const headers = { 'x-amzn-errortype': 'RequestEntityTooLargeException', connection: 'close' }
  return new Response(JSON.stringify({ message: 'The request is larger than 1 MB.' }), { status: 413, headers })
}

async function send(c: Context<Env>, answer: Answer): Promise<Response> {
  const { incoming, outgoing } = c.env
  switch (answer.kind) {
    case 'response':
      return answer.response
    case 'half': {
      const body = Buffer.from(await answer.response.arrayBuffer())
      outgoing.writeHead(answer.response.status, {
        ...Object.fromEntries(answer.response.headers),
        'content-length': body.length,
      })
      outgoing.write(body.subarray(0, body.length / 2), () => incoming.socket.destroy())
      return RESPONSE_ALREADY_SENT
    }
    case 'reset':
      incoming.socket.resetAndDestroy()
      return RESPONSE_ALREADY_SENT
    case 'hang':
      return RESPONSE_ALREADY_SENT
  }
}
