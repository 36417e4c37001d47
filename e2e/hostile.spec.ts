import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { fileURLToPath } from 'node:url'
import { expect, test } from './console'

// What a hostile client sends by hand, past every form: the actions of the build are called directly.

interface Manifest {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>
}
const manifest: Manifest = JSON.parse(
  readFileSync(fileURLToPath(new URL('../.next/server/server-reference-manifest.json', import.meta.url)), 'utf8'),
)

const actions = Object.entries(manifest.node).map(([id, { exportedName, workers }]) => {
  const page = Object.keys(workers)[0] ?? ''
  const path = page.replace(/^app\/\(console\)\/\[connection\]/, '').replace(/\/page$/, '')
  return { id, name: exportedName, path: path.replace(/\[\w+\]/g, '00000000-0000-4000-8000-000000000000') }
})

const good: Record<string, Record<string, unknown>> = {
  registerConnector: {
    label: 'crm',
    description: '',
    provisioningType: 'LAMBDA',
    lambdaArn: 'arn:aws:lambda:us-east-1:111122223333:function:f',
  },
  createEnvironmentConnector: {
    environmentId: 'env-abcdefghij',
    type: 'VCENTER',
    applianceFqdn: 'vc01.example.com',
    secretIdentifier: 'evs/vcenter',
  },
  createConnectorDefinition: { name: 'a', tags: [], withVersion: true, connectors: [] },
  createConnectorDefinitionVersion: { definitionId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', connectors: [] },
  createGroupVersion: {
    groupId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    baseVersionId: '',
    ...Object.fromEntries(
      ['connector', 'core', 'device', 'function', 'logger', 'resource', 'subscription'].map((kind) => [kind, '']),
    ),
    drop: [],
  },
}

const wrongValues = [null, 7, true, [], {}, ['x'], { a: 1 }, 'x'.repeat(70_000), '\u0000', '\ud800']

/** Inputs that no form sends: each member missing, unknown, of another type, far too long, reserved. */
function badInputs(name: string): string[] {
  const input = good[name] ?? {}
  const bad: unknown[] = [null, 7, 'text', [], {}, { ...input, extra: 1 }]
  for (const member of Object.keys(input)) {
    const { [member]: _, ...without } = input
    bad.push(without)
    for (const value of wrongValues) {
      const legal =
        JSON.stringify(value) === JSON.stringify(input[member]) ||
        (Array.isArray(value) && value.length === 0 && Array.isArray(input[member]))
      if (!legal && !(member === 'name' && value === 'x')) bad.push({ ...input, [member]: value })
    }
  }
  const texts = bad.map((value) => JSON.stringify(value))
  const whole = JSON.stringify(input)
  texts.push(
    whole.replace('{', '{"__proto__":{"polluted":1},'),
    whole.replace('{', '{"constructor":{"prototype":{"polluted":1}},'),
  )
  texts.push(
    whole.replace('{', `{"${Object.keys(input)[0]}":"twice",`),
    `${whole} `,
    '',
    '{',
    '"'.repeat(100),
    '['.repeat(5_000),
  )
  return texts
}

interface Answer {
  status: number
  text: string
  ms: number
}

const post = (path: string, headers: Record<string, string>, body: string | Buffer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port: Number(process.env.PORT),
        path,
        method: 'POST',
        headers: { origin: `http://127.0.0.1:${process.env.PORT}`, ...headers },
      },
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

const id = (n: number) => `019a9b00-0000-7000-8000-${String(n).padStart(12, '0')}`

test('every action of the build has a good input here', () => {
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(good).sort())
})

for (const { id: action, name, path } of actions) {
  test(`${name} refuses bad input of every kind in plain words, quickly, and sends nothing to AWS`, async ({
    sandbox,
    home,
  }) => {
    const inputs = badInputs(name)
    expect(inputs.length).toBeGreaterThan(10)
    const times: number[] = []
    // The first call of a process compiles the route; it is not what is measured.
    await post(`${home}${path}`, { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' }, '[null]')
    for (const [n, input] of inputs.entries()) {
      const body = `[{"connection":${JSON.stringify(home.slice(1))},"operationId":"${id(n)}","input":${JSON.stringify(input)}}]`
      const answer = await post(
        `${home}${path}`,
        { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' },
        body,
      )
      times.push(answer.ms)
      expect(answer.text, `${input.slice(0, 200)} → ${answer.status} ${answer.text.slice(0, 300)}`).toMatch(
        /"code":"Invalid"|Nothing was/,
      )
    }
    times.sort((a, b) => a - b)
    expect(times[Math.floor(times.length * 0.95)], 'milliseconds, 95th percentile').toBeLessThan(200)
    expect(await sandbox.accepted(`${name}`)).toEqual([])
  })
}

const register = () => actions.find(({ name }) => name === 'registerConnector') ?? { id: '', path: '' }

test('a body of 12 MB is turned away with its reason', async ({ home }) => {
  const { id: action, path } = register()
  const answer = await post(
    `${home}${path}`,
    { 'next-action': action, 'content-type': 'text/plain', 'content-length': String(12 << 20) },
    Buffer.alloc(12 << 20, 120),
  )
  expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('larger than 256 KB') })
  expect(answer.ms).toBeLessThan(1_000)
})

test('an ARN of 4 KB that makes AWS’s own pattern run for seconds is refused at once', async ({ home }) => {
  const { id: action, path } = register()
  const lambdaArn = `arn:aws:${':0:'.repeat(1_400)}`
  const body = JSON.stringify([
    { connection: home.slice(1), operationId: id(1), input: JSON.stringify({ ...good.registerConnector, lambdaArn }) },
  ])
  const answer = await post(
    `${home}${path}`,
    { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' },
    body,
  )
  expect(answer.text).toContain('At most 512 characters.')
  expect(answer.ms).toBeLessThan(200)
})

for (const [what, headers] of [
  ['another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
  ['no page at all', { origin: '' }],
  ['an opaque origin', { origin: 'null' }],
] as const) {
  test(`a change from ${what} is refused`, async ({ home, sandbox }) => {
    const { id: action, path } = register()
    const body = JSON.stringify([
      { connection: home.slice(1), operationId: id(2), input: JSON.stringify(good.registerConnector) },
    ])
    const answer = await post(
      `${home}${path}`,
      { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8', ...headers },
      body,
    )
    expect(answer.status).toBe(403)
    expect(await sandbox.accepted('appflow.registerConnector')).toEqual([])
  })
}

test('a name that was made to point at this machine is not served', async () => {
  for (const host of ['evil.example', `evil.example:${process.env.PORT}`, '127.0.0.1:1']) {
    const answer = await post('/sandbox', { host }, '')
    expect(answer.status).toBe(421)
  }
})
