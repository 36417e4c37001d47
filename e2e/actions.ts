import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { adminCookie } from './sign-in'

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
  /** `name=value` of each cookie that it sets. */
  cookies: string[]
  ms: number
}

/** What an action answers; `undefined` where the answer is none of an action. */
export interface ActionAnswer extends Answer {
  result?: { status: string; operationId?: string; value?: unknown; failure?: { code: string; title: string } }
}

let known: BuiltAction[] | undefined

/** Every server action of the build, from Next's own list. */
export function actionsOfBuild(): BuiltAction[] {
  known ??= readActions()
  return known
}

function readActions(): BuiltAction[] {
  const file = fileURLToPath(new URL('../.next/server/server-reference-manifest.json', import.meta.url))
  const manifest: {
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>
  } = JSON.parse(readFileSync(file, 'utf8'))
  return Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => {
    const page = Object.keys(workers)[0] ?? ''
    return {
      id,
      name: exportedName,
      operation: `${/lib\/(\w+)(?:-control)?\//.exec(filename)?.[1]}.${exportedName}`,
      path: page
        .replace(/^app(\/\([\w-]+\))?/, '')
        .replace(/\/page$/, '')
        .replace(/\/\([\w-]+\)/g, '')
        .replace(/\[(?!connection)\w+\]/g, '00000000-0000-4000-8000-000000000000'),
    }
  })
}

/** The action of a name as `appflow.registerConnector`. */
export function actionOf(operation: string): BuiltAction {
  const found = actionsOfBuild().find((action) => action.operation === operation)
  if (!found) throw new Error(`The build has no action ${operation}.`)
  return found
}

/** Changes of what the console itself keeps, though they are a service's. */
export const isOwnChange = (operation: string) => /^evs\.(updateHealthSettings|\w+Webhook)$/.test(operation)

/** The actions that change AWS. */
export const awsActions = () =>
  actionsOfBuild().filter(({ operation }) => /^(greengrass|appflow|evs)\./.test(operation) && !isOwnChange(operation))

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
        const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '')
        answer.on('data', (chunk: Buffer) => {
          text += chunk
        })
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text, cookies, ms: performance.now() - began }),
        )
        answer.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/**
 * Calls an action with one argument. As the admin of the console that the tests share, unless `headers` bring another cookie,
 * or an empty one for nobody.
 */
export async function callAction(
  port: number,
  { id, path }: BuiltAction,
  request: { connection: string; operationId: string; input: string },
  headers: Record<string, string> = {},
): Promise<ActionAnswer> {
  const answer = await post(
    port,
    path.replace('[connection]', request.connection) || '/',
    {
      'next-action': id,
      'content-type': 'text/plain;charset=UTF-8',
      ...('cookie' in headers ? {} : { cookie: adminCookie() }),
      ...headers,
    },
    JSON.stringify([request]),
  )
  const line = /^\w+:(\{"status":.*)$/m.exec(answer.text)?.[1]
  return { ...answer, result: line ? JSON.parse(line) : undefined }
}
