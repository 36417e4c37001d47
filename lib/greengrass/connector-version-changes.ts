import 'server-only'
import {
  CreateConnectorDefinitionVersionCommand,
  type CreateConnectorDefinitionVersionCommandOutput,
  GetConnectorDefinitionCommand,
} from '@aws-sdk/client-greengrass'
import { failure, Refusal } from '@/lib/failure'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import type { ReadContext } from '@/lib/read'
import { greengrassClient, sent } from './clients'
import { wholeConnectorVersion } from './connector-version'
import { checkRegion, comparable, toAws } from './connectors-form'
import { versionPages } from './lists'
import { createConnectorDefinitionVersionSchema } from './schema'
import { type Verification, verifyVersion, versionsSince } from './version-history'
import { greengrassWords } from './words'

type Created = Omit<CreateConnectorDefinitionVersionCommandOutput, '$metadata'> & { verification?: Verification }

const latestOf = async (ConnectorDefinitionId: string, { connection, signal }: ReadContext) => {
  const command = new GetConnectorDefinitionCommand({ ConnectorDefinitionId })
  const { LatestVersion = '' } = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
  return LatestVersion
}

const heldBy = async (definitionId: string, version: string, context: ReadContext) => {
  const { Definition } = await wholeConnectorVersion(definitionId, version, context)
  return (Definition?.Connectors ?? []).map(comparable)
}

/**
 * CreateConnectorDefinitionVersion, of a form or of an old version that is restored: the connectors given are the whole version,
 * so it is made from the latest only. https://docs.aws.amazon.com/greengrass/v1/apireference/createconnectordefinitionversion-post.html
 */
export const createConnectorDefinitionVersion = defineChange({
  name: 'greengrass.createConnectorDefinitionVersion',
  input: createConnectorDefinitionVersionSchema,
  words: greengrassWords,
  target: ({ definitionId }) => definitionId,
  base: ({ baseVersionId }) => baseVersionId || 'none',
  async check({ definitionId, baseVersionId, connectors }, context) {
    checkRegion(connectors, context.connection)
    const latest = await latestOf(definitionId, context)
    if (latest !== baseVersionId) throw newerVersion(baseVersionId, latest)
  },
  async send({ definitionId, connectors }, { connection, operationId, signal }) {
    const command = new CreateConnectorDefinitionVersionCommand({
      ConnectorDefinitionId: definitionId,
      Connectors: connectors.map(toAws),
      AmznClientToken: operationId,
    })
    const answer = await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
    const value: Created = answer.value
    return { ...answer, value }
  },
  async verify(value, { definitionId, baseVersionId, connectors }, context) {
    const made = value.Version ?? ''
    const [held, latest] = await Promise.all([heldBy(definitionId, made, context), latestOf(definitionId, context)])
    const asComposed = context.matches(held, connectors.map(toAws).map(comparable))
    const { verification, warning } = await verifyVersion(
      { made, baseVersionId, asComposed, latest: latest === made },
      versionPages('connector', definitionId, context),
    )
    return { value: { ...value, verification }, warning }
  },
  resource: ({ Arn }, { definitionId }, connection) => ({
    id: Arn ?? '',
    href: paths.greengrass.connector(connection, definitionId),
  }),
  async find({ definitionId, baseVersionId, connectors }, context) {
    const asked = connectors.map(toAws).map(comparable)
    const found: Created[] = []
    const pages = versionPages('connector', definitionId, context)
    for (const made of await versionsSince(pages, context.since, baseVersionId)) {
      if (context.matches(await heldBy(definitionId, made.Version, context), asked)) found.push(made)
    }
    return found
  },
})

const newerVersion = (base: string, latest: string) =>
  new Refusal(
    failure(
      'BaseMoved',
      'The definition has a newer version than the one this form started from. Nothing was changed.',
      'Start from the newer version, or compare the two first.',
      { details: [`Form: ${base || 'no version'}`, `Latest: ${latest || 'no version'}`] },
    ),
  )
