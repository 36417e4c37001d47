import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { someone, type TestConsole, testConsole } from '@/lib/testing'
import { ada, ben, linesOf, recordChange } from './testing'

const one = 'sandbox-100000000001'
const other = 'sandbox-100000000002'
let lab: TestConsole
let operation: string

beforeAll(async () => {
  lab = await testConsole()
  const { record } = await import('./record')
  operation = await recordChange(lab)
  await record({
    kind: 'refused',
    action: 'appflow.registerConnector',
    text: 'Forbidden: …',
    actor: { name: 'Cy' },
    connection: one,
  })
  await recordChange(lab, { connection: other, account: '100000000002', target: 'erp' })
  await record({ kind: 'signed-in', action: 'people.signIn', text: 'Signed in.', actor: { id: 'p-ben', name: 'Ben' } })
  const settings = { connection: 'console', target: 'all', operationId: lab.newOperationId() }
  await record({ kind: 'done', action: 'people.changeSettings', text: 'Done.', actor: { name: 'Ada' }, ...settings })
})
afterAll(() => lab.close())

const seen = async (connection: string, filters: object, person = ada) =>
  (await linesOf(connection, filters, person)).lines.map(({ action, outcome, target }) =>
    [action.split('.')[1], outcome, target].join(' ').trim(),
  )

describe('lines', () => {
  test('a change is one line with its latest outcome, a refused attempt another, newest first', async () => {
    expect(await seen(one, {}, ben)).toEqual(['registerConnector refused', 'registerConnector succeeded crm'])
    const [, made] = (await linesOf(one, {}, ben)).lines
    expect(made).toMatchObject({
      person: 'Ben',
      role: 'operator',
      address: '192.0.2.7',
      account: '100000000001',
      text: 'AWS made the change and answered.',
      requestId: 'aws-1',
      resourceId: 'arn:aws:appflow:us-east-1:123456789012:connector/crm',
      operationId: operation,
    })
    expect(made).not.toHaveProperty('hash')
  })

  test.each<[string, object, string[]]>([
    [
      'all connections',
      { connection: '*' },
      [
        'changeSettings done all',
        'signIn signed-in',
        'registerConnector succeeded erp',
        'registerConnector refused',
        'registerConnector succeeded crm',
      ],
    ],
    ['another connection', { connection: other }, ['registerConnector succeeded erp']],
    ['the console itself', { connection: 'console' }, ['changeSettings done all', 'signIn signed-in']],
    ['a part of a name', { person: 'cy' }, ['registerConnector refused']],
    ['a person by id', { person: 'p-ben', connection: '*', outcome: 'signed-in' }, ['signIn signed-in']],
    ['an action', { action: 'people.signIn', connection: '*' }, ['signIn signed-in']],
    [
      'all actions of a service',
      { action: 'people', connection: '*' },
      ['changeSettings done all', 'signIn signed-in'],
    ],
    ['an outcome', { outcome: 'refused' }, ['registerConnector refused']],
    ['an outcome that was passed', { outcome: 'intended' }, []],
    ['a part of a target', { target: 'RM' }, ['registerConnector succeeded crm']],
    ['a wildcard, which is none', { target: '%' }, []],
    [
      'a resource',
      { resource: 'arn:aws:appflow:us-east-1:123456789012:connector/crm' },
      ['registerConnector succeeded crm'],
    ],
    [
      'what lies below a resource',
      { resource: 'arn:aws:appflow:us-east-1:123456789012:connector' },
      ['registerConnector succeeded crm'],
    ],
    ['what only begins alike', { resource: 'arn:aws:appflow:us-east-1:123456789012:connector/cr' }, []],
    ['a target by its whole name', { resource: 'crm' }, ['registerConnector succeeded crm']],
    ['older ones', { before: '3' }, ['registerConnector succeeded crm']],
    ['later days', { from: '2999-01-01' }, []],
    ['earlier days', { to: '2000-01-01' }, []],
    [
      'days that have it',
      { from: '2000-01-01', to: '2999-01-01', outcome: 'succeeded' },
      ['registerConnector succeeded crm'],
    ],
    ['hostile text', { target: "' or true --", person: '\\' }, []],
  ])('are narrowed to %s', async (_what, filters, expected) => {
    expect(await seen(one, filters)).toEqual(expected)
  })

  test('today counts by UTC and is included on both ends', async () => {
    const today = new Date().toISOString().slice(0, 10)
    expect(await seen(one, { from: today, to: today })).toHaveLength(2)
  })

  test.each([
    { from: 'x' },
    { seq: 1 },
    { outcome: 'x' },
    { before: '0' },
    { target: 'a\0' },
    { person: 'x'.repeat(201) },
  ])('a filter that is none is refused: %j', async (filters) => {
    await expect(linesOf(one, filters, ada)).rejects.toThrow('The address is not valid.')
  })
})

describe('who may read them', () => {
  test.each([
    [one, { connection: other }, 'You have no role on this connection'],
    [one, { connection: 'console' }, 'Only admins of this console'],
    [one, { connection: '*' }, 'Only admins of this console'],
    [other, {}, 'This connection does not exist.'],
    ['console', {}, 'This connection does not exist.'],
    ['console', { connection: one }, 'This connection does not exist.'],
  ])('somebody with a role on one connection asks on %s for %j: %s', async (address, filters, why) => {
    await expect(linesOf(address, filters, ben)).rejects.toThrow(why)
  })

  test('a viewer of all connections reads them all, but nothing that concerns the console itself', async () => {
    const viewer = someone({ '*': 'viewer' }, { session: 'viewer' })
    expect(await seen(one, { connection: other }, viewer)).toHaveLength(1)
    for (const connection of ['console', '*'])
      await expect(linesOf(one, { connection }, viewer)).rejects.toThrow('Only admins')
    await expect(linesOf('console', {}, viewer)).rejects.toThrow('Only admins')
  })

  test('nobody’s answer is another’s, though they ask for the same at once', async () => {
    const ask = (person: typeof ada) => seen(one, { connection: '*' }, person).catch((error: Error) => error.message)
    const [admin, operator] = await Promise.all([ask(ada), ask(ben)])
    expect(admin).toHaveLength(5)
    expect(operator).toContain('Only admins')
  })

  test('a row is shown with those of its operation to who may read its connection, and is not there for others', async () => {
    const { seq = 0 } = (await linesOf(one, { outcome: 'succeeded' }, ada)).lines[0] ?? {}
    const entry = (address: string, number: number, person: typeof ada) =>
      lab.read(address, 'audit', 'entry', { seq: number }, person)
    const shown = {
      value: {
        row: { kind: 'intended', changed: { label: 'crm' } },
        rows: [{ kind: 'intended' }, { kind: 'succeeded' }],
      },
    }
    expect(await entry(one, seq, ben)).toMatchObject(shown)
    const stranger = someone({ [other]: 'admin' }, { session: 'stranger' })
    await expect(entry(other, seq, stranger)).rejects.toThrow('The audit has no such row.')
    const signIn = (await linesOf(one, { connection: 'console' }, ada)).lines[1]?.seq ?? 0
    await expect(entry(one, signIn, ben)).rejects.toThrow('The audit has no such row.')
    expect(await entry(one, signIn, ada)).toMatchObject({ value: { row: { kind: 'signed-in' } } })
  })

  test('the filters offer what the person may choose', async () => {
    expect(await lab.read(one, 'audit', 'choices', {}, ben)).toMatchObject({ value: { all: false } })
    const { value } = (await lab.read(one, 'audit', 'choices', {}, ada)) as {
      value: { all: boolean; actions: string[] }
    }
    expect(value).toMatchObject({
      all: true,
      actions: expect.arrayContaining(['people.createPerson', 'evs.createEnvironmentConnector']),
    })
  })
})

test('a long audit comes in pages, ends with the newest thousand and says so, and goes on from there', async () => {
  const connection = 'sandbox-100000000003'
  await lab.db().execute(sql`insert into audit (kind, action, text, connection)
    select 'refused', 'evs.createEnvironmentConnector', 'n' || n, ${connection} from generate_series(1, 1100) n`)
  const { lines, incomplete } = await linesOf(connection, {}, ada)
  expect(lines.map(({ text }) => text)).toEqual(Array.from({ length: 1000 }, (_, i) => `n${1100 - i}`))
  expect(incomplete).toContain('the newest 1,000')
  const earlier = await linesOf(connection, { before: String(lines.at(-1)?.seq) }, ada)
  expect(earlier.lines.map(({ text }) => text)).toEqual(Array.from({ length: 100 }, (_, i) => `n${100 - i}`))
  expect(earlier.incomplete).toBeUndefined()
})
