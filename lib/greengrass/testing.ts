import {
  CreateConnectorDefinitionCommand,
  CreateCoreDefinitionCommand,
  CreateDeploymentCommand,
  CreateGroupCommand,
  GreengrassClient,
} from '@aws-sdk/client-greengrass'
import { expect } from 'vitest'
import type { TestConsole } from '@/lib/testing'
import { kinds } from './kinds'

/** A connection of a test to an account of its own. */
export type Connection = ReturnType<TestConsole['newConnection']>

/** References of a form, all empty. */
export const noMembers = Object.fromEntries(kinds.map((kind) => [kind, '']))

/** A role that AWS does not look at. */
export const role = 'arn:aws:iam::111122223333:role/greengrass-group'

/** What tests of Greengrass's changes and reads do, on accounts of the given console's sandbox. */
export function greengrassBench(lab: () => TestConsole) {
  const aws = ({ credentials }: Connection) =>
    new GreengrassClient({ region: 'us-east-1', endpoint: lab().sandbox.url, credentials })
  type Name = keyof TestConsole['services']['greengrass']['changes']

  return {
    aws,
    /** A definition that somebody else made. */
    async definition(connection: Connection, Connectors = [{ Id: 'alerts', ConnectorArn: sns }], Name = 'line-3') {
      const command = new CreateConnectorDefinitionCommand({
        Name,
        InitialVersion: { Connectors },
        tags: { site: 'a' },
      })
      const { Id = '', Arn = '', LatestVersion = '', LatestVersionArn = '' } = await aws(connection).send(command)
      return { definitionId: Id, arn: Arn, versionId: LatestVersion, versionArn: LatestVersionArn }
    },
    /** A group that somebody else made, with one core unless told. */
    async group(connection: Connection, members: Record<string, string> = {}, cores = 1) {
      const iot = `arn:aws:iot:us-east-1:${connection.account}`
      const Cores = Array.from({ length: cores }, (_, i) => ({
        Id: `core-${i}`,
        ThingArn: `${iot}:thing/core-${i}`,
        CertificateArn: `${iot}:cert/${String(i).repeat(64)}`,
      }))
      const core = await aws(connection).send(new CreateCoreDefinitionCommand({ InitialVersion: { Cores } }))
      const {
        Id = '',
        LatestVersion = '',
        Arn = '',
      } = await aws(connection).send(
        new CreateGroupCommand({
          Name: 'plant',
          InitialVersion: { CoreDefinitionVersionArn: core.LatestVersionArn, ...members },
          tags: { site: 'a' },
        }),
      )
      return { groupId: Id, versionId: LatestVersion, arn: Arn, core: core.LatestVersionArn ?? '' }
    },
    /** A deployment that somebody else made; it has not ended. */
    async deploy(connection: Connection, GroupId: string, GroupVersionId: string) {
      const command = new CreateDeploymentCommand({ GroupId, GroupVersionId, DeploymentType: 'NewDeployment' })
      return (await aws(connection).send(command)).DeploymentId ?? ''
    },
    /** Submits a form. */
    async submit(connection: Connection, name: Name, input: unknown, operationId = lab().newOperationId()) {
      const change = lab().services.greengrass.changes[name]
      return await lab().execute<unknown, unknown>(change as never, { connection: connection.id, operationId, input })
    },
    /** What a read of one thing gives, or the first rows of a list. */
    async read(connection: Connection, name: string, args: unknown) {
      return await lab().read(connection.id, 'greengrass', name, args)
    },
    /** All rows of a list, and why it ends early. */
    async rows(connection: Connection, name: string, args: unknown) {
      const { openRead } = await import('@/lib/open-read')
      const { someone } = await import('@/lib/testing')
      const opened = await openRead(someone(), connection.id, 'greengrass', name, args)
      if ('failure' in opened) throw new Error(opened.failure.title)
      const rows: unknown[] = []
      let incomplete: string | undefined
      for await (const chunk of opened.chunks) {
        if ('failure' in chunk) throw new Error(chunk.failure.title)
        if ('rows' in chunk) rows.push(...chunk.rows)
        if ('end' in chunk) incomplete = chunk.incomplete
      }
      return { rows, incomplete }
    },
    /** What becomes of an operation of which nothing more arrives. */
    async settled(connection: Connection, operationId: string) {
      await expect
        .poll(
          async () => {
            await lab()
              .db()
              .execute(
                `update operations set created_at = now() - interval '25 seconds', looks = 1, looked_at = null
                 where id = '${operationId}' and state in ('intended', 'unknown')`,
              )
            await lab().reconcile()
            return (await lab().operationView(connection.id, operationId))?.state
          },
          { timeout: 15_000, interval: 100 },
        )
        .not.toMatch(/^(intended|unknown)$/)
      return await lab().operationView(connection.id, operationId)
    },
  }
}

/** A connector of AWS's catalogue that acts with the group's role. */
export const sns = 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4'
