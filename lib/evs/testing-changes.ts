import { expect } from 'vitest'
import type { TestConsole } from '@/lib/testing'
import type { ConnectorRow } from './connector-list'

/** The appliance of the connector that there is. */
export const fqdn = 'vc01.vcf9.evs.example.com'

/** An account with an ACTIVE vCenter connector, and what forms show of it. */
export async function changesBench(lab: TestConsole) {
  const connection = lab.newConnection()
  const { id, account } = connection
  const { forgetReads } = await import('@/lib/read')
  const items = async <Row>(name: string, args: object): Promise<Row[]> => {
    forgetReads(id, 'evs')
    const listing = await lab.read(id, 'evs', name, args)
    if (!('items' in listing)) throw new Error('not a list')
    return listing.items as Row[]
  }
  const environments = await items<{ environmentId: string; environmentName: string; environmentArn: string }>(
    'environments',
    {},
  )
  const { environmentId = '', environmentArn: arn = '' } =
    environments.find(({ environmentName }) => environmentName === 'evs-vcf9') ?? {}
  const execute = (name: keyof TestConsole['services']['evs']['changes'], input: object, operationId?: string) => {
    const change = lab.services.evs.changes[name]
    if ('kind' in change) throw new Error(`${name} is no change of AWS`)
    const request = { connection: id, operationId: operationId ?? lab.newOperationId(), input }
    // Which change it is, the test says: its types are those of any.
    return lab.execute(change as Parameters<typeof lab.execute>[0], request)
  }
  await execute('createEnvironmentConnector', {
    environmentId,
    type: 'VCENTER',
    applianceFqdn: fqdn,
    secretIdentifier: 'evs/vcenter-reader',
  })
  await connection.advance(60)
  const get = async () => (await items<ConnectorRow>('connectors', { environmentId }))[0]
  const { connectorId = '', secretArn = '', modifiedAt = '' } = (await get()) ?? {}
  const control = (path: string, body: Record<string, unknown> = {}) =>
    lab.sandbox.control(path, { account, environmentId, connectorId, ...body })
  const writes = async (operation: string) => (await connection.ledger()).filter((each) => each.operation === operation)
  return {
    ...connection,
    arn,
    get,
    control,
    execute,
    writes,
    named: { environmentId, connectorId },
    update: { environmentId, connectorId, shown: { applianceFqdn: fqdn, secretArn, modifiedAt } },
    remove: { environmentId, connectorId, applianceFqdn: fqdn, confirmation: fqdn },
    /** What the record says in the end of a change whose answer was lost. */
    truth: async (operationId: string) => {
      await expect
        .poll(async () => (await lab.operationView(id, operationId))?.state, { timeout: 15_000, interval: 100 })
        .toBe('succeeded')
      return await lab.operationView(id, operationId)
    },
    /** The same where nothing came of it: AWS is read until it would have arrived. */
    absence: async (operationId: string) => {
      for (let look = 0; look < 4; look++) {
        await lab
          .db()
          .execute(
            `update operations set created_at = created_at - interval '60 seconds', looked_at = null where id = '${operationId}'`,
          )
        await lab.reconcile()
      }
      return (await lab.operationView(id, operationId))?.state
    },
  }
}
