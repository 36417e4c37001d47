import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'

/** A server action of the build, called without a browser. */
export interface BuiltAction {
  id: string
  /** As `registerConnector`. */
  name: string
  /** As `appflow.registerConnector`, which is also the sandbox's name for it. */
  operation: string
  /** A page that carries it, below the connection. */
  path: string
}

/** The answer of a page. */
export interface Answer {
  status: number
  text: string
  ms: number
}

/** Every server action of the build, from Next's own list. */
export function actionsOfBuild(): BuiltAction[] {
  const file = fileURLToPath(new URL('../.next/server/server-reference-manifest.json', import.meta.url))
  const manifest: {
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>
  } = JSON.parse(readFileSync(file, 'utf8'))
  return Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => {
    const page = Object.keys(workers)[0] ?? ''
    const path = page.replace(/^app\/\(console\)\/\[connection\]/, '').replace(/\/page$/, '')
    return {
      id,
      name: exportedName,
      operation: `${/lib\/(\w+)\//.exec(filename)?.[1]}.${exportedName}`,
      path: path.replace(/\[\w+\]/g, '00000000-0000-4000-8000-000000000000'),
    }
  })
}

/** Posts to a console as a page of it would, unless `headers` say otherwise. */
export function post(
  port: number,
  path: string,
  headers: Record<string, string>,
  body: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const origin = `http://127.0.0.1:${port}`
    const sent = request(
      { host: '127.0.0.1', port, path, method: 'POST', headers: { origin, ...headers } },
      (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => {
          text += chunk
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, ms: performance.now() - began }))
        answer.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Calls an action with one argument. */
export function callAction(
  port: number,
  { id, path }: BuiltAction,
  request: { connection: string; operationId: string; input: string },
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = JSON.stringify([request])
  return post(
    port,
    `/${request.connection}${path}`,
    { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', ...headers },
    body,
  )
}
