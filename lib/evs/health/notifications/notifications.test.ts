import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bench, type TestNotifications, testNotifications } from './testing-notifications'
import { isSigned } from './testing-receiver'

let lab: TestNotifications
beforeAll(async () => {
  lab = await testNotifications()
}, 60_000)
afterAll(() => lab.close())

describe('a check that changes', () => {
  test('is told when it fails and when it passes again, once each, with all that it is about', async () => {
    const { id, environmentId, becomes, deliver, receiver, kinds, webhook } = await bench(lab)
    await becomes('FAILED', 'SDDC_MANAGER_REACHABILITY')
    await becomes('FAILED', 'SDDC_MANAGER_REACHABILITY')
    await deliver()
    await becomes('UNKNOWN', 'SDDC_MANAGER_REACHABILITY')
    await becomes('FAILED', 'SDDC_MANAGER_REACHABILITY')
    await becomes('PASSED', 'SDDC_MANAGER_REACHABILITY')
    await deliver()
    // EVS sums its connectors up in a check of the environment, which is told of as well.
    const mine = receiver.received.filter(({ body }) => body.includes('"check":"SDDC_MANAGER_REACHABILITY"'))
    expect(kinds().toSorted()).toEqual(['evs.check.failed', 'evs.check.failed', 'evs.check.passed', 'evs.check.passed'])
    expect(mine).toHaveLength(2)
    const { type, timestamp, data } = JSON.parse(mine[0]?.body ?? '')
    expect({ type, data }).toEqual({
      type: 'evs.check.failed',
      data: {
        connection: { id, name: `Sandbox ${id.slice(8)}` },
        environment: { id: environmentId, name: 'evs-prod-522' },
        connector: {
          id: expect.stringMatching(/^cnctr-/),
          type: 'SDDC_MANAGER',
          applianceFqdn: expect.stringContaining('.'),
        },
        check: 'SDDC_MANAGER_REACHABILITY',
        result: 'FAILED',
        since: expect.stringMatching(/Z$/),
        text: expect.stringContaining('SDDC_MANAGER_REACHABILITY failed\nConnector: SDDC_MANAGER '),
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//),
      },
    })
    expect(Date.parse(timestamp)).toBeGreaterThan(Date.now() - 60_000)
    expect(receiver.received.every((message) => isSigned(message, webhook.secret))).toBe(true)
    const [first] = receiver.received
    expect(first && isSigned({ ...first, body: first.body.replace('FAILED', 'PASSED') }, webhook.secret)).toBe(false)
  })

  test('is told in what Slack takes, where nothing of AWS’s is a link or a mention', async () => {
    const { becomes, deliver, receiver } = await bench(lab, { format: 'slack' })
    await becomes('FAILED')
    await deliver()
    const body = JSON.parse(receiver.received[0]?.body ?? '')
    expect(Object.keys(body)).toEqual(['text'])
    expect(body.text).toMatch(/^:red_circle: \*HOST_COUNT failed\*\nEnvironment: evs-prod-522 \(env-/)
    const { bodyOf } = await import('./message')
    const event = {
      kind: 'failed',
      connection: { id: 'c', name: '<!channel>' },
      environment: { id: 'env-1' },
      check: 'A&B',
      result: 'FAILED',
      since: '',
      at: '',
    } as const
    expect(bodyOf(event, 'slack')).toContain('A&amp;B')
    expect(bodyOf(event, 'slack')).toContain('&lt;!channel&gt;')
    expect(bodyOf(event, 'slack')).not.toContain('<!')
    expect(bodyOf(event, 'slack')).toContain('?environment=env-1&amp;connector=&amp;check=A%26B|Open in the console>')
  })

  test('is told to the webhooks of its connection and of all, and to none that is switched off', async () => {
    const { becomes, deliver, create, receiver } = await bench(lab)
    const { id: other } = lab.newConnection()
    await create({ name: 'all', connection: '', url: `${receiver.url}/all` })
    await create({ name: 'other', connection: other, url: `${receiver.url}/other` })
    await create({ name: 'off', enabled: false, url: `${receiver.url}/off` })
    await becomes('FAILED')
    await deliver()
    expect(receiver.received.map(({ path }) => path).toSorted()).toEqual(['/hook', '/hook/all'])
  })

  test('that flaps is told so once, and then what it is once it is steady', async () => {
    const { becomes, pass, deliver, kinds, receiver } = await bench(lab)
    for (const result of ['FAILED', 'PASSED', 'FAILED', 'PASSED', 'FAILED', 'PASSED', 'FAILED']) await becomes(result)
    await deliver()
    const types = ['failed', 'passed', 'failed', 'passed', 'flapping'].map((kind) => `evs.check.${kind}`)
    expect(kinds()).toEqual(types)
    expect(JSON.parse(receiver.received[4]?.body ?? '').data).toMatchObject({ result: 'FAILED', changes: 5 })
    for (let seen = 0; seen < 6; seen++) await pass()
    await deliver()
    expect(kinds()).toEqual([...types, 'evs.check.steady'])
    expect(JSON.parse(receiver.received[5]?.body ?? '').data).toMatchObject({ result: 'FAILED' })
  })

  test('is told once, however many processes sample and deliver at the same time', async () => {
    const { id, becomes, kinds, receiver } = await bench(lab)
    await becomes('FAILED')
    const lease = await lab.lease()
    await Promise.all(Array.from({ length: 6 }, async () => await lab.deliverDue(lease)))
    await lab.sampleDue(await lab.lease('another'), [id])
    await Promise.all(Array.from({ length: 3 }, async () => await lab.deliverDue(await lab.lease('another'))))
    expect(kinds()).toEqual(['evs.check.failed'])
    expect(receiver.received).toHaveLength(1)
  })

  test('is there with its message, or neither is', async () => {
    const { id, environmentId, becomes, log } = await bench(lab)
    const owner = new (await import('pg')).Client({ connectionString: lab.database.ownerUrl })
    await owner.connect()
    await owner.query('alter table notification_deliveries rename to away')
    await becomes('FAILED').finally(() => owner.query('alter table away rename to notification_deliveries'))
    await owner.end()
    const results = async () =>
      (
        await lab.run<{ result: string }>(sql`
          select o.result from health_spans o join health_series s on s.id = o.series_id
          where s.connection = ${id} and s.environment_id = ${environmentId} and s.check_type = 'HOST_COUNT' and o.open`)
      ).map(({ result }) => result)
    expect(await results()).toEqual(['PASSED'])
    await becomes('FAILED')
    expect(await results()).toEqual(['FAILED'])
    expect(await log()).toHaveLength(1)
  })
})

describe('a message that is not taken', () => {
  test('is tried again with the same id and body, later each time, then given up, and that is said', async () => {
    const { becomes, deliver, due, receiver, log, listed, webhook } = await bench(lab, { name: 'Down' })
    receiver.answersWith(500, {}, 'no\u0000')
    await becomes('FAILED')
    await deliver()
    expect(await log()).toMatchObject([
      {
        state: 'waiting',
        attempts: 1,
        httpStatus: 500,
        error: 'It answered 500, which is no success.',
        answer: 'no\\u{0}',
      },
    ])
    await deliver()
    expect(receiver.received).toHaveLength(1)
    expect(await listed('Down')).toMatchObject({ waiting: 1, last: { state: 'waiting' } })
    for (let attempt = 2; attempt <= 12; attempt++) {
      await due()
      await deliver()
    }
    expect(await log()).toMatchObject([{ state: 'given-up', attempts: 12 }])
    expect((await log())[0]?.nextAt).toBeUndefined()
    await due()
    await deliver()
    expect(receiver.received).toHaveLength(12)
    expect(new Set(receiver.received.map(({ id, body }) => `${id} ${body}`)).size).toBe(1)
    expect(receiver.received.every((message) => isSigned(message, webhook.secret))).toBe(true)
  })

  test('is tried again ever later, with chance in it, and as late as the receiver asks', async () => {
    const { backOff } = await import('./courier')
    const times = Array.from({ length: 11 }, (_, at) => backOff(at + 1, 0.5))
    expect(times).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600])
    expect([backOff(1, 0), backOff(1, 1)]).toEqual([27, 33])
    const { id, becomes, deliver, receiver } = await bench(lab)
    receiver.answersWith(429, { 'retry-after': '900' })
    await becomes('FAILED')
    await deliver()
    const [row] = await lab.run<{ seconds: number }>(sql`
      select extract(epoch from next_at - clock_timestamp())::float8 as seconds from notification_deliveries
      where event->'connection'->>'id' = ${id}`)
    expect(row?.seconds).toBeGreaterThan(880)
    expect(row?.seconds).toBeLessThan(901)
  })

  test('holds back the later ones of its check, and nothing else', async () => {
    const { becomes, deliver, due, receiver } = await bench(lab)
    receiver.answers((response, { body }) => {
      response.statusCode = body.includes('HOST_COUNT') ? 500 : 200
      response.end()
    })
    await becomes('FAILED')
    await deliver()
    await becomes('PASSED')
    await becomes('FAILED', 'KEY_REUSE')
    await deliver()
    const told = () => receiver.received.map(({ body }) => JSON.parse(body).data.text.split('\n')[0])
    expect(told()).toEqual(['HOST_COUNT failed', 'KEY_REUSE failed'])
    receiver.answersWith(200)
    await due()
    await deliver()
    expect(told().slice(2)).toEqual(['HOST_COUNT failed', 'HOST_COUNT passed again'])
  })

  test('is sent again under the same id where the process was killed before it could keep what came of it', async () => {
    const { becomes, deliver, receiver, log } = await bench(lab)
    await becomes('FAILED')
    // The receiver has it; what is kept of that is lost, as with a process that ends at this moment.
    const { db } = await import('@/lib/db/client')
    const execute = db().execute.bind(db())
    const spy = vi.spyOn(db(), 'execute').mockImplementation((statement) => {
      const [first] = JSON.stringify(statement).match(/update notification_deliveries\\n/) ?? []
      if (first) throw new Error('killed')
      return execute(statement)
    })
    await expect(deliver()).rejects.toThrow('killed')
    spy.mockRestore()
    expect(await log()).toMatchObject([{ state: 'waiting', attempts: 1 }])
    expect(await deliver()).toBe(0)
    await lab.run(
      sql`update notification_deliveries set next_at = next_at - interval '30 seconds' where state = 'waiting'`,
    )
    expect(await deliver()).toBe(1)
    expect(receiver.received).toHaveLength(2)
    expect(new Set(receiver.received.map(({ id, body }) => `${id} ${body}`)).size).toBe(1)
    expect(await log()).toMatchObject([{ state: 'delivered', attempts: 2, httpStatus: 200 }])
  })

  test('is not sent by a process that has lost the lease', async () => {
    const { becomes, receiver } = await bench(lab)
    await becomes('FAILED')
    const lost = await lab.lease('first')
    await lab.lease('second')
    expect(await lab.deliverDue(lost)).toBe(0)
    expect(receiver.received).toEqual([])
  })
})
