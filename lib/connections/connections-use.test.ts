import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '@/lib/person'
import { someone } from '@/lib/testing'
import { type ConnectionsLab, connectionsLab, newAccount, roleArn } from './testing'

let lab: ConnectionsLab
beforeAll(async () => {
  lab = await connectionsLab()
}, 60_000)
afterAll(() => lab.close())

describe('what a person may', () => {
  test('depends on the role on that very connection', async () => {
    const input = lab.wanted()
    await lab.create(input)
    const scopeOf = async (roles: Person['roles']) => (await lab.connectionFor(someone(roles), input.id))?.scope
    expect(await scopeOf({ [input.id]: 'viewer' })).toBe('read')
    expect(await scopeOf({ [input.id]: 'operator' })).toBe('write')
    expect(await scopeOf({ sandbox: 'admin' })).toBeUndefined()
    const listed = await lab.connectionsFor(someone({ [input.id]: 'viewer' }))
    expect(listed.map(({ id, scope }) => [id, scope])).toEqual([[input.id, 'read']])
  })

  test('a connection of scope read gives no credentials that can change, even when asked', async () => {
    const input = lab.wanted()
    await lab.create(input)
    const connection = await lab.connectionFor(someone({ [input.id]: 'viewer' }), input.id)
    expect(connection?.credentials('write')).toHaveProperty('sessionToken')
    const { clientConfig } = await import('@/lib/aws/client-config')
    expect(connection && clientConfig(connection, 'change').credentials).toHaveProperty('sessionToken')
  })

  test('a live connection has no endpoint, and one of the sandbox has the sandbox’s alone', async () => {
    const { db } = await import('@/lib/db/client')
    const { connections: table } = await import('@/lib/db/schema')
    const source = { kind: 'default' } as const
    await db().insert(table).values({
      id: 'real',
      name: 'Real',
      kind: 'live',
      account: '111122223333',
      region: 'eu-west-1',
      source,
      production: true,
    })
    const live = await lab.connectionFor(lab.admin, 'real')
    expect(live).toMatchObject({ badge: 'Live · production', production: true })
    expect(live).not.toHaveProperty('endpoint')
    expect((await lab.connectionFor(lab.admin, 'sandbox'))?.endpoint).toBe(lab.sandbox.url)
  })
})

describe('testing a connection', () => {
  test('says of each service what it answered', async () => {
    const input = lab.wanted()
    await lab.create(input)
    expect(await lab.value('test', { id: input.id })).toMatchObject({
      identity: { account: input.account },
      narrowed: true,
      probes: ['Sign-in', 'Greengrass', 'AppFlow', 'EVS'].map((service) => ({ service, outcome: 'ok' })),
    })
  })

  test('tells IAM’s refusal from a service that turns everyone away, and from one that cannot be reached', async () => {
    const input = lab.wanted()
    await lab.create(input)
    const fault = (rule: object) => lab.sandbox.control('faults', { account: input.account, ...rule })
    await fault({ operation: 'greengrass.*', behaviour: 'refused' })
    const message =
      'User: arn:aws:sts::1:assumed-role/r/s is not authorized to perform: appflow:ListConnectors on resource: x'
    await fault({ operation: 'appflow.*', exception: { code: 'AccessDeniedException', status: 403, message } })
    await fault({ operation: 'evs.*', behaviour: 'resetBeforeCommit' })
    expect(await lab.value('test', { id: input.id })).toMatchObject({
      probes: [
        { outcome: 'ok' },
        { outcome: 'refused', text: expect.stringContaining('7 October 2026') },
        { outcome: 'denied', text: 'IAM does not allow appflow:ListConnectors.', message },
        { outcome: 'unreachable' },
      ],
    })
  })

  test('warns of a role that asks for no external id', async () => {
    const account = newAccount()
    const own = await lab.externalId()
    const arn = roleArn(account)
    const input = lab.wanted({ account, source: 'role', roleArn: arn, externalId: own })
    await lab.create(input)
    const trust = async () => Object(await lab.value('test', { id: input.id })).probes[1]
    expect(await trust()).toMatchObject({ service: 'Trust policy', outcome: 'warning' })
    await lab.role(account, { externalId: own })
    expect(await trust()).toMatchObject({ service: 'Trust policy', outcome: 'ok' })
  })
})

describe('reading', () => {
  test('is for admins of the whole console alone', async () => {
    const reader = someone({ sandbox: 'admin' })
    for (const name of ['connections', 'regions']) {
      await expect(lab.value(name, {}, reader)).rejects.toThrow('This needs the role admin on all connections')
    }
  })

  test('lists the environment’s connections first, then the others by name', async () => {
    await lab.create(lab.wanted({ name: 'Zulu' }))
    await lab.create(lab.wanted({ name: 'Alpha' }))
    const { rows } = await lab.value('connections', {})
    const names = (rows as { name: string; fixed: boolean }[]).map(({ name }) => name)
    expect(rows).toMatchObject([{ id: 'sandbox', fixed: true }, ...names.slice(1).map(() => ({ fixed: false }))])
    expect(names.indexOf('Alpha')).toBeLessThan(names.indexOf('Zulu'))
  })

  test('a policy names account and Region, and whom a role trusts', async () => {
    const input = lab.wanted()
    await lab.create(input)
    const { read, change, principal } = await lab.value('policy', { id: input.id })
    expect(read).toContain(`"arn:aws:evs:eu-west-1:${input.account}:environment/*"`)
    expect(read).toContain('"secretsmanager:ResourceTag/EvsAccess": "true"')
    for (const part of [read, change]) {
      const { Statement } = JSON.parse(String(part))
      expect(Statement.at(-1)).toMatchObject({ Effect: 'Deny', Action: expect.arrayContaining(['iam:PassRole']) })
    }
    expect(principal).toEqual({ arn: `arn:aws:iam::${input.account}:root` })
  })
})
