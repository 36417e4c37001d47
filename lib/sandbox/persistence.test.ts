import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Accounts } from './account'

interface Note {
  text: string
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The account as a process that starts now finds it. */
const reopened = (key = 'AKID') => new Accounts(folder).get(key)
const notes = (account: ReturnType<typeof reopened>, region = 'us-east-1') =>
  account.region(region).table<Note>('notes')
const put = (account: ReturnType<typeof reopened>, ...ids: string[]) =>
  account.commit(() => {
    for (const id of ids) notes(account).set(id, { text: `text of ${id}` })
  })
const journal = () => join(folder, readdirSync(folder)[0] ?? '')

describe('what was committed', () => {
  test('is there after a restart, in its order and at its position', () => {
    const account = reopened()
    put(account, 'b', 'a', 'c')
    account.commit(() => notes(account).delete('b'))
    put(account, 'a')
    const { next } = notes(account).page(1)
    const again = reopened()
    expect(notes(again).values()).toEqual([{ text: 'text of a' }, { text: 'text of c' }])
    expect(notes(again).page(5, next).values).toEqual([{ text: 'text of c' }])
  })

  test('survives a torn last line, which is left out', () => {
    put(reopened(), 'a')
    appendFileSync(journal(), '[["us-east-1","notes","b",2,{"te')
    const account = reopened()
    expect(notes(account).values()).toHaveLength(1)
    put(account, 'c')
    expect(notes(reopened()).values()).toEqual([{ text: 'text of a' }, { text: 'text of c' }])
  })

  test('is kept or torn as one call', () => {
    const account = reopened()
    put(account, 'a')
    put(account, 'b', 'c')
    const text = readFileSync(journal(), 'utf8')
    expect(text.split('\n')).toHaveLength(3)
    writeFileSync(journal(), text.slice(0, -4))
    expect(notes(reopened()).size).toBe(1)
  })

  test('shrinks to what is alive when it is opened', () => {
    const account = reopened()
    for (let round = 0; round < 200; round++) put(account, 'a')
    const before = readFileSync(journal()).length
    expect(notes(reopened()).values()).toEqual([{ text: 'text of a' }])
    expect(readFileSync(journal()).length).toBeLessThan(before / 100)
    put(reopened(), 'b')
    expect(notes(reopened()).size).toBe(2)
  })

  test('is forgotten by a reset', () => {
    const account = reopened()
    put(account, 'a')
    account.reset()
    expect(notes(account).size).toBe(0)
    expect(notes(reopened()).size).toBe(0)
  })
})

describe('what was not committed', () => {
  test('is taken back, in memory and on disk', () => {
    const account = reopened()
    put(account, 'a', 'b')
    const fail = () =>
      account.commit(() => {
        notes(account).set('a', { text: 'changed' })
        notes(account).delete('b')
        notes(account).set('b', { text: 'back' })
        notes(account).set('c', { text: 'new' })
        throw new Error('refused')
      })
    expect(fail).toThrow('refused')
    for (const each of [account, reopened()])
      expect(notes(each).values()).toEqual([{ text: 'text of a' }, { text: 'text of b' }])
  })

  test('is taken back when another process writes the same file, whose changes stay', () => {
    const one = reopened()
    put(one, 'a')
    put(reopened(), 'b')
    expect(() => put(one, 'c')).toThrow('one sandbox at a time')
    expect(notes(one).has('c')).toBe(false)
    expect(notes(reopened()).values()).toEqual([{ text: 'text of a' }, { text: 'text of b' }])
  })

  test('is taken back when it cannot be written, and later calls are kept', () => {
    symlinkSync(join(folder, 'missing', 'file'), join(folder, 'AKID.jsonl'))
    const account = reopened()
    expect(() => put(account, 'a')).toThrow('ENOENT')
    expect(notes(account).size).toBe(0)
    rmSync(journal())
    put(account, 'b')
    expect(notes(reopened()).values()).toEqual([{ text: 'text of b' }])
  })
})

test('accounts and Regions share nothing, whatever their keys look like', () => {
  const keys = ['AKID', 'akid', '../escape', '..', 'a/b\\c:d', 'x'.repeat(300), 'ключ', '']
  for (const key of keys) put(reopened(key), key)
  for (const key of keys) expect(notes(reopened(key)).values()).toEqual([{ text: `text of ${key}` }])
  expect(notes(reopened('AKID'), 'eu-west-1').size).toBe(0)
  const files = readdirSync(folder)
  expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(keys.length)
})

test('a stored value is a copy', () => {
  const account = reopened()
  const given = { text: 'first' }
  account.commit(() => notes(account).set('a', given))
  given.text = 'second'
  expect(notes(account).get('a')).toEqual({ text: 'first' })
})

test('pages stay in place while values come and go', () => {
  const account = reopened()
  const ids = Array.from({ length: 200 }, (_, at) => `n${at}`)
  put(account, ...ids)
  const first = notes(account).page(50)
  account.commit(() => {
    for (const id of ids.slice(0, 120)) if (id !== 'n60') notes(account).delete(id)
  })
  put(account, 'late')
  const second = notes(account).page(1, first.next)
  expect(second.values).toEqual([{ text: 'text of n60' }])
  expect(notes(account).page(500, second.next).values).toHaveLength(81)
  expect(notes(account).page(10, undefined, ({ text }) => text.endsWith('9')).values[0]).toEqual({
    text: 'text of n129',
  })
})
