import { type IncomingHttpHeaders, request } from 'node:http'
import { routes } from './access-table'
import { actionOf } from './actions'
import { expect, type Sandbox } from './console'
import { environmentOf } from './evs-form'
import { arn, makeDefinition } from './greengrass-verbs'
import { adminCookie } from './sign-in'

/** The console's port, and what its pages call their origin. */
export const port = Number(process.env.PORT)
export const origin = `http://127.0.0.1:${port}`

/** What is asked for, other than by a plain GET. */
export interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** A whole answer. */
export interface Given {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/**
 * Asks past everything that a browser does by itself; redirects are not followed. As the admin, unless `headers` bring another
 * cookie, or an empty one for nobody.
 */
export const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
  new Promise<Given>((resolve, reject) => {
    const all = { ...('cookie' in headers ? {} : { cookie: adminCookie() }), ...headers }
    const sent = request({ host: '127.0.0.1', port, path, method, headers: all }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** What every response carries, and what none does. */
export function expectHardened({ headers }: Given) {
  expect(headers).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  for (const name of ['x-powered-by', 'server', 'strict-transport-security', 'access-control-allow-origin'])
    expect(headers, name).not.toHaveProperty(name)
}

/** The nonce in a page's policy. */
export const nonceOf = ({ headers }: Given) =>
  /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''

/** A page whose policy lets it run only what carries its nonce, which all of its own scripts do. */
export function expectHardenedPage(page: Given) {
  expectHardened(page)
  expect(page.headers['content-type']).toContain('text/html')
  expect(page.headers['cache-control']).toContain('no-store')
  const policy = String(page.headers['content-security-policy'])
  const nonce = nonceOf(page)
  expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16)
  for (const part of [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "form-action 'self'",
  ])
    expect(policy.split('; ')).toContain(part)
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*|upgrade-insecure-requests/)
  const scripts = page.text.match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
  expect((page.text.match(/<style\b[^>]*>/g) ?? []).filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
}

/** The action that {@link change} calls, and a page below the connection that has it. */
export const action = () => {
  const { id, path } = actionOf('appflow.registerConnector')
  return { id, path: path.replace('/[connection]', '') }
}
const operationIdOf = ({ account }: Sandbox) => `019a9b00-0000-7000-8000-${account}`

/** What a form of the console sends. */
export const change = (sandbox: Sandbox): Asked => ({
  method: 'POST',
  headers: { origin, 'next-action': action().id, 'content-type': 'text/plain;charset=UTF-8' },
  body: JSON.stringify([
    {
      connection: `sandbox-${sandbox.account}`,
      operationId: operationIdOf(sandbox),
      input: JSON.stringify({
        label: 'crm',
        description: '',
        provisioningType: 'LAMBDA',
        lambdaArn: `arn:aws:lambda:us-east-1:${sandbox.account}:function:crm-connector`,
      }),
    },
  ]),
})

/** Something of every kind in the account, and the address of every kind of page that shows it. */
export async function everyPage(sandbox: Sandbox, home: string): Promise<string[]> {
  const definition = await makeDefinition(sandbox, 'line-1', [{ Id: 'sns', ConnectorArn: arn('SNS'), Parameters: {} }])
  const group = await sandbox.greengrass<{ Id: string }>('POST', '/greengrass/groups', { Name: 'plant' })
  const environment = await environmentOf(sandbox, 'evs-vcf9')
  expect((await ask(home + action().path, change(sandbox))).text).toContain('connectorArn')
  return [
    ...Object.keys(routes)
      .filter((route) => /^\/\[connection\][^[]*$/.test(route))
      .map((route) => route.replace('/[connection]', '')),
    `/greengrass/connectors/${definition.Id}`,
    `/greengrass/connectors/${definition.Id}/versions/create`,
    `/greengrass/groups/${group.Id}`,
    `/greengrass/groups/${group.Id}/versions/create`,
    '/appflow/connectors/crm',
    `/evs/environments/${environment}`,
    `/evs/environments/${environment}/connectors/create`,
    `/operations/${operationIdOf(sandbox)}`,
  ].map((path) => home + path)
}

/** What nobody in particular may open, and nobody who is signed in has to. */
export const openPages = [
  '/sign-in',
  '/sign-in?next=%2Fsandbox',
  '/first-start',
  '/first-start?token=x',
  '/set-password',
]
