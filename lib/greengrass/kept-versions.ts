import 'server-only'
import { type Connector, GetGroupVersionCommand, type GroupVersion } from '@aws-sdk/client-greengrass'
import type { ReadContext } from '@/lib/read'
import { greengrassClient } from './clients'
import { wholeConnectorVersion } from './connector-version'
import { wholeVersion } from './definition-version'

const most = 5_000

/** Keeps what never changes once AWS has answered it, as long as the credentials that it was read with, the latest used `most`. */
function keeper<Value>(read: (id: string, versionId: string, context: ReadContext) => Promise<Value>) {
  const all = new WeakMap<object, Map<string, Value>>()
  return async (id: string, versionId: string, context: ReadContext): Promise<Value> => {
    const { region, endpoint } = context.connection
    const credentials = context.connection.credentials('read')
    const known = all.get(credentials) ?? new Map<string, Value>()
    all.set(credentials, known)
    const key = [region, endpoint, id, versionId].join(' ')
    const value = known.get(key) ?? (await read(id, versionId, context))
    known.delete(key)
    known.set(key, value)
    const [oldest] = known.keys()
    if (known.size > most && oldest) known.delete(oldest)
    return value
  }
}

/** The references of a group version. Versions never change, so each is asked for once. */
export const groupVersionMembers = keeper<GroupVersion>(async (GroupId, GroupVersionId, { connection, signal }) => {
  const command = new GetGroupVersionCommand({ GroupId, GroupVersionId })
  const { Definition } = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
  return Definition ?? {}
})

/** Which connectors a version of a connector definition holds, without their parameters. */
export const connectorsOf = keeper<Pick<Connector, 'Id' | 'ConnectorArn'>[]>(async (id, versionId, context) => {
  const { Definition } = await wholeConnectorVersion(id, versionId, context)
  return (Definition?.Connectors ?? []).map(({ Id, ConnectorArn }) => ({ Id, ConnectorArn }))
})

/** How many cores a version of a core definition holds. */
export const coreCount = keeper<number>(async (id, versionId, context) => {
  const { Definition } = await wholeVersion('core', id, versionId, context)
  return Array.isArray(Definition.Cores) ? Definition.Cores.length : 0
})
