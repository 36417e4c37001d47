import { randomInt } from 'node:crypto'
import type { ConsoleChange } from '@/lib/operations/console-change'
import type { Person } from '@/lib/person'
import { someone, testConsole } from '@/lib/testing'

/** A sandbox account that nobody else uses. */
export const newAccount = () => String(randomInt(100_000_000_000, 999_999_999_999))

/** A role of an account. Put together here, so that no text of the project names an account that might be real. */
export const roleArn = (account: string) => ['arn:aws:iam:', account, 'role/connectors'].join(':')

/** A console of a test's own, with what an admin does to its connections. */
export async function connectionsLab() {
  const lab = await testConsole()
  const { transact } = await import('@/lib/operations/transact')
  const { forgetReads } = await import('@/lib/read')
  const use = await import('./connection')
  const admin = someone()
  let made = 0
  const submit =
    <Input, Value>(change: ConsoleChange<Input, Value>) =>
    (input: object) =>
      transact(change, { connection: 'console', operationId: lab.newOperationId(), input }, admin)
  const { createConnection, updateConnection, removeConnection } = lab.services.connections.changes

  /** What a read of the connections gives, always asked anew. */
  async function value(name: string, args: object, person: Person = admin): Promise<Record<string, unknown>> {
    forgetReads('console', 'connections')
    const reading = await lab.read('console', 'connections', name, args, person)
    return 'value' in reading ? Object(reading.value) : { rows: reading.items }
  }

  return {
    ...lab,
    ...use,
    admin,
    value,
    create: submit(createConnection),
    update: submit(updateConnection),
    remove: submit(removeConnection),
    /** A form as it would be sent: of a sandbox account of its own. */
    wanted: (more: object = {}) => ({
      id: `plant-${++made}`,
      name: 'Plant',
      kind: 'sandbox',
      account: newAccount(),
      region: 'eu-west-1',
      source: 'default',
      profile: '',
      roleArn: '',
      externalId: '',
      production: false,
      readOnly: false,
      seen: '',
      ...more,
    }),
    externalId: async () => String((await value('draft', { form: lab.newOperationId() })).externalId),
    /** Tells the sandbox of a role; in the Region that the forms name. */
    role: (account: string, demands: { externalId?: string; gone?: boolean }) =>
      lab.sandbox.control('sts/role', { region: 'eu-west-1', account, arn: roleArn(account), ...demands }),
  }
}

/** {@link connectionsLab}'s result. */
export type ConnectionsLab = Awaited<ReturnType<typeof connectionsLab>>
