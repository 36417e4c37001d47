import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TestBrowser } from './testing'
import { admin, change, openPeople, people, somebody, theirs } from './testing-admin'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

beforeAll(openPeople)
afterAll(() => people.close())

/** Until so many statements wait for a lock. */
const waiting = (count: number) =>
  expect
    .poll(
      () =>
        people.sql(
          "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        ),
      { interval: 10 },
    )
    .toEqual([{ count }])

/**
 * What `first` and `second` come to where `second` gets as far as it can while `first` has changed everything and kept nothing:
 * both changes of the admin end by touching links, which are held until then.
 */
async function inTheMiddleOf<First, Second>(first: () => Promise<First>, second: () => Promise<Second>) {
  const holder = await people.db().$client.connect()
  try {
    await holder.query('begin; lock table links in exclusive mode')
    const one = first()
    await waiting(1)
    const two = second()
    await waiting(2)
    await holder.query('commit')
    return await Promise.all([one, two])
  } finally {
    holder.release()
  }
}

const sessionsOf = async (id: string) => (await people.sql('select from sessions where user_id = $1', [id])).length

test.each([
  ['resetPassword', { password: '' }],
  ['disablePerson', {}],
])('a sign-in whose password was right gets no session once %s is kept', async (name, more) => {
  const { id, email } = await somebody()
  const browser = new TestBrowser()
  const [changed, signedIn] = await inTheMiddleOf(
    () => change(admin, name, { personId: id, ...more }),
    () => people.send(browser, 'signIn', { email, password: theirs }),
  )
  expect(changed.status).toBe('succeeded')
  expect(signedIn).toMatchObject({
    status: 'failed',
    failure: { title: 'The e-mail address or the password is not right.' },
  })
  expect([await sessionsOf(id), browser.cookies.size]).toEqual([0, 0])
  const [last] = await people.sql("select text from audit where kind = 'sign-in-failed' order by seq desc limit 1")
  expect(last).toMatchObject({ text: 'The e-mail address or the password was not right.' })
})

test('a sign-in that is kept first has its session ended by the reset that waited for it', async () => {
  const { id, email, browser: before } = await somebody()
  const browser = new TestBrowser()
  const holder = await people.db().$client.connect()
  try {
    await holder.query('begin')
    await holder.query('select from people where id = $1 for share', [id])
    const reset = change(admin, 'resetPassword', { personId: id, password: '' })
    await waiting(1)
    expect((await people.send(browser, 'signIn', { email, password: theirs })).status).toBe('succeeded')
    await holder.query('commit')
    expect((await reset).status).toBe('succeeded')
  } finally {
    holder.release()
  }
  expect(await sessionsOf(id)).toBe(0)
  expect([await people.who(browser), await people.who(before)]).toEqual([undefined, undefined])
})
