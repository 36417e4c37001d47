import type dns from 'node:dns'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { testReceiver } from './testing-receiver'

let post: typeof import('./post').post
let shown: typeof import('./post').shown
let refusedBefore: typeof import('./post').refusedBefore
let whyRefused: typeof import('./address-policy').whyRefused
let receiver: Awaited<ReturnType<typeof testReceiver>>

/** What names mean, in turn; `mocked` since the module under test takes its functions from these modules when it is loaded. */
const names = vi.hoisted(() => new Map<string, string[]>())
vi.mock('node:dns', async (original) => {
  const real = await original<typeof import('node:dns')>()
  const lookup = (
    name: string,
    options: dns.LookupAllOptions,
    give: (error: Error | null, found: object[]) => void,
  ) => {
    const addresses = names.get(name)
    if (!addresses) return real.lookup(name, { ...options, all: true }, give)
    give(null, [{ address: addresses.shift() ?? '', family: 4 }])
    return undefined
  }
  return { ...real, lookup, default: { ...real, lookup } }
})
vi.mock('node:dns/promises', async (original) => ({
  ...(await original<typeof import('node:dns/promises')>()),
  lookup: async (name: string) => [{ address: names.get(name)?.shift() ?? '', family: 4 }],
}))

beforeAll(async () => {
  process.env.NOTIFY_PRIVATE = '10.20.0.0/16, 192.168.7.7 fd12::/16'
  const [posting, policy] = await Promise.all([import('./post'), import('./address-policy')])
  ;({ post, shown, refusedBefore } = posting)
  whyRefused = policy.whyRefused
})
beforeEach(async () => {
  receiver = await testReceiver()
})
afterEach(async () => {
  vi.restoreAllMocks()
  names.clear()
  await receiver.close()
})

const send = (url = receiver.url) => post(url, { 'webhook-id': '1' }, '{"a":1}')

describe('an attempt', () => {
  test('posts the body with the headers that it is given', async () => {
    expect(await send()).toEqual({ status: 200, answer: 'ok' })
    expect(receiver.received).toMatchObject([
      { path: '/hook', id: '1', body: '{"a":1}', headers: { 'content-type': 'application/json' } },
    ])
  })

  test('follows no redirect', async () => {
    const elsewhere = await testReceiver()
    receiver.answersWith(307, { location: elsewhere.url })
    expect(await send()).toMatchObject({ status: 307, error: 'It answered 307: redirects are not followed.' })
    expect(elsewhere.received).toEqual([])
    await elsewhere.close()
  })

  test('ends after a while, also where the receiver never ends its answer', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const controller = new AbortController()
      setTimeout(() => controller.abort(), 150)
      return controller.signal
    })
    receiver.answers(() => {})
    expect(await send()).toEqual({ error: 'It did not answer within 10 seconds.' })
    receiver.answers((response) => void response.write('never'))
    expect(await send()).toEqual({ status: 200, answer: 'never' })
  })

  test('says in words why there was no answer', async () => {
    const { url } = receiver
    await receiver.close()
    expect(await send(url)).toEqual({ error: 'It refused the connection.' })
    receiver = await testReceiver()
    receiver.answers((response) => response.destroy())
    expect(await send()).toEqual({ error: 'It broke the connection off.' })
    receiver.answersWith(503, { 'retry-after': '120' }, 'later')
    expect(await send()).toEqual({
      status: 503,
      answer: 'later',
      retryAfterSeconds: 120,
      error: 'It answered 503, which is no success.',
    })
  })

  test('goes through no proxy of the environment', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1')
    vi.stubEnv('http_proxy', 'http://127.0.0.1:1')
    expect(await send()).toMatchObject({ status: 200 })
    vi.unstubAllEnvs()
  })
})

describe('what a receiver answers', () => {
  test('is kept to 200 characters', async () => {
    receiver.answers((response) => response.end('x'.repeat(1_000_000)))
    expect((await send()).answer).toBe('x'.repeat(200))
  })

  test('is kept without the address that it says, however it writes it', async () => {
    const path = '/services/T01ABCDEF/B02GHIJKL/s3cr3t%2FT%C3%B6ken'
    const address = `http://127.0.0.1:${receiver.port}${path}?key=0123456789abcdef&to=%E0%A4%A`
    const answer = async (said: (path: string) => string) => {
      receiver.answers((response, message) => response.writeHead(404).end(said(message.path)))
      return (await send(address)).answer
    }
    expect(await answer((seen) => `Cannot POST ${seen}.`)).toBe('Cannot POST [not shown].')
    expect(await answer(() => `Cannot POST ${address}!`)).toMatch(/^Cannot POST .*\[not shown\]!$/)
    expect(await answer(() => `no "${decodeURIComponent(path)}"`)).toBe('no "[not shown]"')
    expect(await answer((seen) => seen.toLowerCase())).toBe('[not shown]')
    expect(await answer(() => 'no key 0123456789abcdef, nor <b>T01ABCDEF</b>')).toBe(
      'no key [not shown], nor <b>[not shown]</b>',
    )
    expect(await answer(() => 'no /services/T01ABCDEF/B02GHIJKL/s3cr3t%2… here')).toBe('no [not shown]… here')
    expect(await answer(() => 'no such page')).toBe('no such page')
  })

  test('is kept without the beginning of the address, where it was not read to its end', async () => {
    const { withoutCarried } = await import('./hidden')
    const carried = ['/T01ABCDEF/s3cr3tToken', 's3cr3tToken']
    expect(withoutCarried('no token s3c', carried, true)).toBe('no token [not shown]')
    expect(withoutCarried('no token s3c', carried, false)).toBe('no token s3c')
    expect(withoutCarried('no /T01AB/T01', carried, true)).toBe('no [not shown]')
    receiver.answers((response, { path }) =>
      response.write(`no such page as ${path.slice(0, 4)}`, () => response.destroy()),
    )
    expect(await send(`${receiver.url}/T01ABCDEF`)).toMatchObject({ answer: 'no such page as [not shown]' })
  })

  test('is kept without the signature of the message', async () => {
    const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    receiver.answers((response, { headers }) => response.end(JSON.stringify({ got: headers['webhook-signature'] })))
    const { answer } = await post(receiver.url, { 'webhook-id': '1', 'webhook-signature': signature }, '{}')
    expect(answer).toBe('{"got":"[not shown]"}')
  })

  test('has what cannot be seen written out', () => {
    expect(shown('a\u0000b\u001b[31m\u202ec\n')).toBe('a\\u{0}b\\u{1b}[31m\\u{202e}c\\u{a}')
    expect(shown('\u0000'.repeat(300)).length).toBeLessThanOrEqual(200)
    expect(shown('größe 🙂')).toBe('größe 🙂')
  })
})

describe('an address', () => {
  test.each([
    ['10.0.0.1', 'a private address'],
    ['172.31.255.255', 'a private address'],
    ['192.168.0.1', 'a private address'],
    ['100.64.0.1', 'a private address'],
    ['fd00::1', 'a private address'],
    ['169.254.1.1', 'a link-local address'],
    ['fe80::1', 'a link-local address'],
    ['169.254.169.254', "the cloud's metadata service"],
    ['169.254.170.2', "the cloud's metadata service"],
    ['fd00:ec2::254', "the cloud's metadata service"],
    ['::ffff:169.254.169.254', "the cloud's metadata service"],
    ['::ffff:a9fe:a9fe', "the cloud's metadata service"],
    ['::ffff:10.0.0.1', 'a private address'],
    ['0.0.0.0', 'not a public address'],
    ['::', 'not a public address'],
    ['255.255.255.255', 'not a public address'],
    ['224.0.0.1', 'not a public address'],
    ['64:ff9b::a00:1', 'not a public address'],
    ['2002:a00:1::', 'not a public address'],
    ['2001:db8::1', 'not a public address'],
  ])('%s is refused: %s', (address, why) => {
    expect(whyRefused(address)).toBe(why)
  })

  test.each(['127.0.0.1', '127.9.9.9', '::1', '1.1.1.1', '2606:4700::1', '::ffff:1.1.1.1'])(
    '%s is taken',
    (address) => {
      expect(whyRefused(address)).toBeUndefined()
    },
  )

  test('that is private is taken where NOTIFY_PRIVATE names it, and metadata never', () => {
    expect(['10.20.3.4', '192.168.7.7', 'fd12::9'].map(whyRefused)).toEqual([undefined, undefined, undefined])
    expect(whyRefused('192.168.7.8')).toBe('a private address')
  })

  test('that is refused gets nothing, whether it is written as such or a name means it', async () => {
    const elsewhere = 'Nothing is sent to 10.0.0.5: it is a private address.'
    expect(await send('https://10.0.0.5/')).toEqual({ error: elsewhere })
    expect(await send('https://[::ffff:a00:5]/')).toMatchObject({
      error: expect.stringContaining('Nothing is sent to'),
    })
    names.set('inside.example.com', ['10.0.0.5'])
    expect(await send('https://inside.example.com/')).toEqual({ error: elsewhere })
    names.set('metadata.example.com', ['169.254.169.254'])
    expect((await send('https://metadata.example.com/')).error).toContain("the cloud's metadata service")
  })

  test('is checked where the connection is made: a name that means another one by then gains nothing', async () => {
    names.set('rebinding.example.com', ['1.1.1.1', '10.0.0.5'])
    expect(await refusedBefore('https://rebinding.example.com/')).toBeUndefined()
    expect((await send('https://rebinding.example.com/')).error).toContain('Nothing is sent to 10.0.0.5')
  })

  test('of another machine is not reached by http, whatever its name means', async () => {
    names.set('localhost', ['1.1.1.1'])
    expect(await send('http://localhost:80/')).toEqual({
      error: 'Nothing is sent to 1.1.1.1: http:// is for this machine only.',
    })
  })

  test('of this machine is reached by name', async () => {
    names.set('localhost', ['127.0.0.1'])
    expect(await send(`http://localhost:${receiver.port}/hook`)).toMatchObject({ status: 200 })
  })
})
