import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '@/lib/person'
import { type TestConsole, testConsole } from '@/lib/testing'
import { ada, ben, linesOf, recordChange } from './testing'

const connection = 'sandbox-100000000001'
const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1',
  "'=1",
  'a,b',
  'say "x"',
  'one\ntwo',
  'one\r\ntwo',
  '\u001b[31mred',
  '<script>',
  '',
  ' ',
  'Æ “é” 漢 😀',
  '"',
  '""\r\n=cmd',
]
let lab: TestConsole

beforeAll(async () => {
  lab = await testConsole()
  for (const target of hostile)
    await recordChange(lab, { target, text: target, resourceId: target, diff: { label: target } })
})
afterAll(() => lab.close())

async function exported(search: string, person: Person | 'nobody' = ben, address = connection) {
  const { openExport } = await import('@/lib/open-export')
  const opened = await openExport(person === 'nobody' ? undefined : person, address, new URLSearchParams(search))
  if ('failure' in opened) return `${opened.status} ${opened.failure.code}`
  let text = ''
  for await (const piece of opened.pieces) text += piece
  return text
}

/** Reads RFC 4180, in which every field is in quotes. */
function read(csv: string): string[][] {
  const rows = csv.replace(/^\ufeff/, '').split(/(?<=")\r\n(?="|$)/)
  expect(rows.pop()).toBe('')
  return rows.map((row) => {
    const cells = [...row.matchAll(/(?:^|,)"((?:[^"]|"")*)"/gs)]
    expect(cells.map(([cell]) => cell).join('')).toBe(row)
    return cells.map(([, cell = '']) => cell.replaceAll('""', '"'))
  })
}

const formula = /^[=+\-@\t\r＝＋－＠]/

test('a CSV file read back is what was recorded, but for the apostrophe before what looks like a formula', async () => {
  const [names = [], ...rows] = read(await exported('format=csv'))
  const at = (name: string) => names.indexOf(name)
  expect(rows).toHaveLength(hostile.length)
  for (const name of ['target', 'text', 'resourceId']) {
    const neutral = hostile.map((text) => (formula.test(text) ? `'${text}` : text)).reverse()
    expect(rows.map((cells) => cells[at(name)])).toEqual(neutral)
  }
  expect(rows.map((cells) => JSON.parse(cells[at('changed')] ?? ''))).toEqual(
    hostile.map((label) => ({ label })).reverse(),
  )
  expect(rows.flat().filter((cell) => formula.test(cell))).toEqual([])
})

test('a JSON file read back is what was recorded, with the columns of the other', async () => {
  const lines: Record<string, unknown>[] = JSON.parse(await exported('format=json'))
  expect(lines.map(({ target }) => target)).toEqual(hostile.toReversed())
  expect(lines.map(({ changed }) => changed)).toEqual(hostile.map((label) => ({ label })).reverse())
  const { lines: shown } = await linesOf(connection, {}, ben)
  expect(lines).toMatchObject(shown)
  const [names = []] = read(await exported('format=csv'))
  expect(names).toEqual(expect.arrayContaining(Object.keys(lines[0] ?? {})))
})

test('the filters of the page hold for the file', async () => {
  const lines: unknown[] = JSON.parse(
    await exported(`format=json&target=${encodeURIComponent('=1+1')}&outcome=succeeded&q=ignored`),
  )
  expect(lines).toMatchObject([{ target: '=1+1' }])
  expect(JSON.parse(await exported('format=json&target=none'))).toEqual([])
  expect(read(await exported('format=csv&target=none'))).toHaveLength(1)
})

test('a file holds more than a page does, each line once', async () => {
  const { sql } = await import('drizzle-orm')
  await lab.db().execute(sql`insert into audit (kind, action, text, connection)
    select 'refused', 'evs.createEnvironmentConnector', 'n' || n, 'many' from generate_series(1, 1500) n`)
  const lines: { text: string }[] = JSON.parse(await exported('format=json&connection=many', ada))
  expect(lines.map(({ text }) => text)).toEqual(Array.from({ length: 1500 }, (_, i) => `n${1500 - i}`))
  expect(read(await exported('format=csv&connection=many', ada))).toHaveLength(1501)
})

test('who may not read a connection’s audit gets no file of it', async () => {
  expect(await exported('format=csv', 'nobody')).toBe('401 NotSignedIn')
  expect(await exported('format=csv', ben, 'sandbox-100000000002')).toBe('404 NotFound')
  for (const other of ['sandbox-100000000002', 'console', '*'])
    expect(await exported(`format=csv&connection=${other}`)).toBe('403 Forbidden')
  expect(await exported('format=json&connection=*', ada)).toContain('"target":"=1+1"')
})

test.each(['', 'format=xml', 'format=csv&from=yesterday', 'format=csv&outcome=x'])(
  'the address ?%s is refused',
  async (search) => {
    expect(await exported(search)).toBe('400 Invalid')
  },
)
