import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bench, type TestNotifications, testNotifications } from './testing-notifications'

let lab: TestNotifications
beforeAll(async () => {
  lab = await testNotifications()
}, 60_000)
afterAll(() => lab.close())

describe('a check that is not there any more', () => {
  const texts = (bodies: { body: string }[]) => bodies.map(({ body }) => JSON.parse(body))

  test('is told so once where it had failed, as its connector was deleted, and is forgotten', async () => {
    const { id, account, environmentId, becomes, pass, deliver, receiver, log } = await bench(lab)
    const check = 'SDDC_MANAGER_REACHABILITY'
    await becomes('FAILED', check)
    await deliver()
    const failed = texts(receiver.received).find(({ data }) => data.check === check)
    const connectorId = failed.data.connector.id
    const { EvsClient, DeleteEnvironmentConnectorCommand } = await import('@/lib/evs/sdk')
    const credentials = { accessKeyId: account, secretAccessKey: 'x' }
    const outside = new EvsClient({ endpoint: lab.sandbox.url, region: 'us-east-1', credentials })
    await outside.send(new DeleteEnvironmentConnectorCommand({ environmentId, connectorId }))
    await pass()
    await pass()
    await deliver()
    const gone = texts(receiver.received).filter(({ type }) => type === 'evs.check.gone')
    expect(gone).toMatchObject([
      {
        data: {
          ...{ check, result: 'FAILED', gone: 'connector', since: failed.data.since },
          ...{ connector: failed.data.connector, environment: failed.data.environment },
          text: expect.stringMatching(
            /^SDDC_MANAGER_REACHABILITY is not checked any more\n(?:.|\n)*\nLast result: FAILED since .*\nAWS does not list its connector any more\.$/,
          ),
        },
      },
    ])
    expect((await log()).filter(({ kind }) => kind === 'gone')).toMatchObject([{ check, state: 'delivered' }])
    const kept = await lab.run<{ check: string }>(sql`
      select s.check_type as check from notification_checks n join health_series s on s.id = n.series_id
      where s.connection = ${id} and s.connector_id = ${connectorId}`)
    expect(kept).toEqual([])
  })

  test('is told so once where it had failed, as its environment was deleted', async () => {
    const { id, environmentId, becomes, deliver, receiver } = await bench(lab, { format: 'slack' })
    await becomes('FAILED')
    const { recordEnvironments } = await import('@/lib/evs/health/record')
    const others = (await lab.board(id)).environments.filter((each) => each.environmentId !== environmentId)
    for (const seconds of [1, 2]) {
      const at = new Date(Date.now() + seconds * 1_000).toISOString()
      await recordEnvironments(
        await lab.lease(),
        { connection: id, connectionName: 'Plant', environmentId: '', at, intervalSeconds: 300 },
        others,
        300,
      )
    }
    await deliver()
    expect(texts(receiver.received).map(({ text }) => text.split('\n'))).toMatchObject([
      [':red_circle: *HOST_COUNT failed*', ...Array.from({ length: 4 }, () => expect.any(String))],
      [
        ':white_circle: *HOST_COUNT is not checked any more*',
        `Environment: evs-prod-522 (${environmentId})`,
        `Connection: Plant (${id})`,
        expect.stringMatching(/^Last result: FAILED since /),
        'AWS does not list its environment any more.',
        expect.stringContaining('|Open in the console>'),
      ],
    ])
  })

  test('is not told of where it had passed', async () => {
    const { id, becomes, deliver, kinds } = await bench(lab)
    await becomes('FAILED')
    await becomes('PASSED')
    const { recordEnvironments } = await import('@/lib/evs/health/record')
    const at = new Date(Date.now() + 1_000).toISOString()
    await recordEnvironments(
      await lab.lease(),
      { connection: id, environmentId: '', at, intervalSeconds: 300 },
      [],
      300,
    )
    await deliver()
    expect(kinds()).toEqual(['evs.check.failed', 'evs.check.passed'])
  })
})
