import { awsActions, callAction, post } from './actions'
import { expect, test } from './console'
import { good } from './good-inputs'

// What a hostile client sends by hand, past every form: the actions of the build are called directly.

const port = Number(process.env.PORT)
const actions = awsActions()

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
        (Array.isArray(value) && value.length === 0 && Array.isArray(input[member])) ||
        (typeof value === 'boolean' && typeof input[member] === 'boolean')
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

const id = (n: number) => `019a9b00-0000-7000-8000-${String(n).padStart(12, '0')}`

test('every action of the build that changes AWS has a good input here', () => {
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(good).sort())
})

for (const action of actions) {
  test(`${action.name} refuses bad input of every kind in plain words, quickly, and sends nothing to AWS`, async ({
    sandbox,
    home,
  }) => {
    const connection = home.slice(1)
    const inputs = badInputs(action.name)
    expect(inputs.length).toBeGreaterThan(10)
    const times: number[] = []
    // The first call of a process loads the route; it is not what is measured.
    await callAction(port, action, { connection, operationId: id(0), input: 'null' })
    for (const [n, input] of inputs.entries()) {
      const answer = await callAction(port, action, { connection, operationId: id(n), input })
      times.push(answer.ms)
      expect(answer.text, `${input.slice(0, 200)} → ${answer.status} ${answer.text.slice(0, 300)}`).toContain(
        '"code":"Invalid"',
      )
    }
    times.sort((a, b) => a - b)
    expect(times[Math.floor(times.length * 0.95)], 'milliseconds, 95th percentile').toBeLessThan(200)
    expect(await sandbox.accepted(action.operation)).toEqual([])
  })
}

const register = actions.find(({ name }) => name === 'registerConnector') ?? {
  id: '',
  name: '',
  operation: '',
  path: '',
}

test('a body of 12 MB is turned away with its reason', async ({ home }) => {
  const answer = await post(
    port,
    register.path.replace('/[connection]', home),
    { 'next-action': register.id, 'content-type': 'text/plain' },
    Buffer.alloc(12 << 20, 120),
  )
  expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('larger than 256 KB') })
  expect(answer.ms).toBeLessThan(1_000)
})

test('a body that does not say how long it is ends at the same limit', async ({ home, sandbox }) => {
  const headers = { 'next-action': register.id, 'content-type': 'text/plain', 'transfer-encoding': 'chunked' }
  const answer = await post(
    port,
    register.path.replace('/[connection]', home),
    headers,
    Buffer.alloc(1 << 20, 120),
  ).catch(() => ({
    status: 413,
  }))
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(await sandbox.accepted('appflow.registerConnector')).toEqual([])
})

test('an ARN of 4 KB that makes AWS’s own pattern run for seconds is refused at once', async ({ home }) => {
  const lambdaArn = `arn:aws:${':0:'.repeat(1_400)}`
  const input = JSON.stringify({ ...good.registerConnector, lambdaArn })
  const answer = await callAction(port, register, { connection: home.slice(1), operationId: id(1), input })
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
    const input = JSON.stringify(good.registerConnector)
    const answer = await callAction(port, register, { connection: home.slice(1), operationId: id(2), input }, headers)
    expect(answer.status).toBe(403)
    expect(await sandbox.accepted('appflow.registerConnector')).toEqual([])
  })
}

test('a name that was made to point at this machine is not served', async () => {
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1:1']) {
    expect((await post(port, '/sandbox', { host }, '')).status).toBe(421)
  }
})
