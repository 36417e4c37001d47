import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { log, logTo, safeText, sparingly } from './log'
import { logUnexpected, takeConsole } from './log-error'

let written: string[] = []
beforeEach(() => {
  written = []
  logTo({ write: (line) => void written.push(line) })
})

const lines = () => written.map((line) => JSON.parse(line))

test('a line is one JSON object with its time, level, event and fields', () => {
  log('signed in', { security: true, person: 'p1', address: '192.0.2.1', durationMs: 12 })
  expect(written[0]).toMatch(/^\{[^\n]*\}\n$/)
  expect(lines()).toEqual([
    {
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: 'signed in',
      security: true,
      person: 'p1',
      address: '192.0.2.1',
      durationMs: 12,
    },
  ])
})

test('what is no field of the log is left out, and so is what a field may not hold', () => {
  const careless = {
    person: 'p1',
    password: 'canary',
    input: { label: 'canary' },
    status: 'canary',
    text: { a: 'canary' },
  }
  log('careless', careless as never)
  expect(written.join()).not.toContain('canary')
  expect(lines()).toMatchObject([{ person: 'p1' }])
})

test('of an address what follows its ? is left out: one-time links carry their token there', () => {
  log('asked', { path: '/first-start?token=canary' })
  log('asked', { path: '/sign-in#canary' })
  expect(lines().map(({ path }) => path)).toEqual(['/first-start', '/sign-in'])
})

test.each([
  ['a line end', 'a\nb\r', 'a\\u{a}b\\u{d}'],
  ['a terminal’s command', '\u001b[2J\u009b2J', '\\u{1b}[2J\\u{9b}2J'],
  ['a turn of direction', 'a\u202eb\u2066c', 'a\\u{202e}b\\u{2066}c'],
  ['a line end of Unicode', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
  ['an invisible character', 'a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
  ['half of a pair', 'a\ud800', 'a\\u{d800}'],
])('%s is written out', (_, text, shown) => {
  expect(safeText(text)).toBe(shown)
  log('said', { text, address: text, frames: [text] })
  expect(lines()[0]).toMatchObject({ text: shown, address: shown, frames: [shown] })
})

test('letters, signs and faces of all languages stay as they are', () => {
  expect(safeText('Zürich — 東京 · ✓ 😀')).toBe('Zürich — 東京 · ✓ 😀')
})

test('no text is longer than 500 characters, however it is written out', () => {
  log('said', {
    text: 'x'.repeat(10_000),
    code: '\u202e'.repeat(10_000),
    frames: new Array(100).fill('y'.repeat(9_999)),
  })
  const [{ text, code, frames }] = lines()
  expect([text.length, code.length, frames.length, frames[0].length]).toEqual([500, 500, 8, 500])
})

describe('an error', () => {
  const canary = 'canary-9f2c'
  class Careless extends Error {
    code = '23505'
    digest = '1234567890'
    $metadata = { requestId: 'req-1', canary }
    $response = { body: canary }
    detail = canary
  }
  const stackOf = (error: Error) => Object.assign(error, { stack: `Error: other\n    at ${canary}` })
  const parsed = z.object({ password: z.literal('x') }).safeParse({ password: canary, [canary]: canary })
  const errors: [what: string, error: unknown][] = [
    ['of the database, which repeats what it was given', new Careless(`Failed query: … params: ${canary}`)],
    ['of many lines', new Error(`a\n    at ${canary} (file.ts:1:1)\n    at b`)],
    ['with a cause', new Error('outer', { cause: new Careless(canary) })],
    ['with a name that is a sentence', Object.assign(new Error(''), { name: `it is ${canary}` })],
    ['with a stack that is not its own', stackOf(new Error('mine'))],
    ['with a message that was changed later', Object.assign(new Error('first'), { message: canary })],
    ['of many', new AggregateError([new Error(canary)], canary)],
    ['of a schema', parsed.error],
    ['that is a text', canary],
    ['that is an object', { canary, message: canary }],
    ['that is nothing', undefined],
  ]

  test.each(errors)('%s is logged without what it says', (_, error) => {
    logUnexpected('unexpected error', error, { action: 'appflow.registerConnector' })
    expect(written).toHaveLength(1)
    expect(written.join()).not.toContain(canary)
    expect(lines()).toMatchObject([{ level: 50, action: 'appflow.registerConnector', error: expect.any(String) }])
  })

  test('is told by its class, code, digest, request and origin', () => {
    logUnexpected('unexpected error', new Careless(canary))
    const frames = expect.arrayContaining([expect.stringMatching(/^at .*log\.test\.ts/)])
    const told = { error: 'Careless Error', code: '23505', digest: '1234567890', requestId: 'req-1', frames }
    expect(lines()).toMatchObject([told])
  })

  test('that the framework prints is logged in the same way', () => {
    const terminal = { error: vi.fn(), warn: vi.fn() }
    takeConsole(terminal)
    terminal.error(' ⨯', new Careless(canary), { canary })
    terminal.warn('Careful:', 'a setting is missing\n')
    expect(written.join()).not.toContain(canary)
    expect(lines()).toMatchObject([
      { error: 'Careless Error' },
      { level: 40, text: 'Careful: a setting is missing\\u{a}' },
    ])
  })
})

test('what strangers can cause at will does not fill the log, and how much was left out is told', () => {
  const now = vi.fn(() => 0)
  const untold = sparingly(2, now)
  expect([untold(), untold(), untold(), untold()]).toEqual([0, 0, undefined, undefined])
  now.mockReturnValue(60_000)
  expect([untold(), untold(), untold()]).toEqual([2, 0, undefined])
})
