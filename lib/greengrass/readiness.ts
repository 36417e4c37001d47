import 'server-only'
import { GetGroupCommand } from '@aws-sdk/client-greengrass'
import { isAwsError } from '@/lib/aws/errors'
import { failureOf } from '@/lib/failure'
import type { ReadContext } from '@/lib/read'
import { versionOf } from './arn'
import { accountRole, associatedRole } from './associated-role'
import { catalogueEntry, loadConnector } from './catalogue/catalogue'
import { greengrassClient } from './clients'
import { stateOf } from './deployment-state'
import { lastDeployment } from './deployments-reset'
import { connectorsOf, coreCount, groupVersionMembers } from './kept-versions'
import { resolveReferences } from './references'
import { greengrassWords } from './words'

/** One point of a group version's readiness. `unknown`: it could not be told, which is no pass. */
export interface ReadinessPoint {
  id: 'latest' | 'core' | 'references' | 'serviceRole' | 'groupRole' | 'deployment'
  title: string
  state: 'pass' | 'warn' | 'fail' | 'unknown'
  /** What was found, in one sentence. */
  found: string
  /** What to do; missing where there is nothing to do. */
  remedy?: string
}

type Told = Pick<ReadinessPoint, 'state' | 'found' | 'remedy'>
const pass = (found: string): Told => ({ state: 'pass', found })

/** Reads everything at once; a point that cannot be read is `unknown`, and keeps no other waiting. */
export async function readinessOf(groupId: string, versionId: string, context: ReadContext): Promise<ReadinessPoint[]> {
  const members = await groupVersionMembers(groupId, versionId, context)
  const point = async (id: ReadinessPoint['id'], title: string, tell: () => Promise<Told>): Promise<ReadinessPoint> => {
    try {
      return { id, title, ...(await tell()) }
    } catch (error) {
      const { title: why } = failureOf(error, greengrassWords)
      return { id, title, state: 'unknown', found: `Could not be told. ${why}`, remedy: 'Read again in a moment.' }
    }
  }
  return await Promise.all([
    point('core', 'Exactly one core', () => coreTold(members.CoreDefinitionVersionArn, context)),
    point('references', 'All definitions exist', async () => {
      const gone = (await resolveReferences(members, context)).filter(({ unread }) => unread)
      if (gone.length === 0) return pass('Every definition that the version refers to can be read.')
      const kinds = gone.map(({ title }) => title).join(', ')
      return {
        state: 'warn',
        found: `Could not be read: ${kinds}. It may have been deleted.`,
        remedy: 'Create a group version that refers to definitions which exist.',
      }
    }),
    point('serviceRole', 'Service role of the account', async () => {
      const role = await accountRole(context)
      if (role?.RoleArn) return pass(`Greengrass acts as ${role.RoleArn}.`)
      return {
        state: 'fail',
        found: 'The account has no Greengrass service role in this Region: every deployment fails.',
        remedy: 'Associate one: aws greengrass associate-service-role-to-account --role-arn ROLE',
      }
    }),
    point('groupRole', 'Role of the group', () => roleTold(groupId, members.ConnectorDefinitionVersionArn, context)),
    point('latest', 'Latest version', async () => {
      const command = new GetGroupCommand({ GroupId: groupId })
      const client = greengrassClient(context.connection, 'read')
      const { LatestVersion } = await client.send(command, { abortSignal: context.signal })
      if (LatestVersion === versionId) return pass('It is the latest version of the group.')
      return {
        state: 'warn',
        found: `The group has a newer version: ${LatestVersion}.`,
        remedy: 'Deploy the newer one, unless you mean to go back.',
      }
    }),
    point('deployment', 'No other deployment under way', async () => {
      const last = await lastDeployment(groupId, context)
      if (!last) return pass('The group was never deployed.')
      const { inTransition, status } = await stateOf(groupId, last.DeploymentId ?? '', context, last)
      if (!inTransition) return pass(`The last deployment has ended: ${status}.`)
      return {
        state: 'warn',
        found: `A deployment is under way: ${status}.`,
        remedy: 'Wait until it has ended: AWS may refuse a second one (ConcurrentDeployment).',
      }
    }),
  ])
}

async function coreTold(arn: string | undefined, context: ReadContext): Promise<Told> {
  const core = versionOf(arn)
  const remedy = 'Create a group version that refers to a core definition version with exactly one core.'
  if (!core) return { state: 'fail', found: 'The version refers to no core definition (GG-303).', remedy }
  try {
    const count = await coreCount(core.id, core.versionId, context)
    if (count === 1) return pass('The core definition version holds one core.')
    return { state: 'fail', found: `The core definition version holds ${count} cores.`, remedy }
  } catch (error) {
    if (!isAwsError(error) || error.$metadata.httpStatusCode !== 404) throw error
    return { state: 'fail', found: 'The core definition version does not exist any more.', remedy }
  }
}

/** A connector needs the role where AWS documents actions that it takes with it; of one that is not in the catalogue nobody can tell. */
async function roleTold(groupId: string, arn: string | undefined, context: ReadContext): Promise<Told> {
  const role = await associatedRole(groupId, context)
  if (role?.RoleArn)
    return pass(`Connectors and functions act as ${role.RoleArn}. Whether it allows enough is not checked.`)
  const used = versionOf(arn)
  const connectors = used ? await connectorsOf(used.id, used.versionId, context) : []
  const needing: string[] = []
  const unknown: string[] = []
  for (const { ConnectorArn = '' } of connectors) {
    const entry = catalogueEntry(ConnectorArn)
    const known = entry.known === 'nothing' ? undefined : await loadConnector(entry.summary.name)
    if (!known) unknown.push(ConnectorArn)
    else if (known.groupRoleActions.length > 0) needing.push(known.displayName)
  }
  const remedy = 'Associate a role with the group, which allows what the connectors need.'
  if (needing.length > 0) {
    return { state: 'fail', found: `The group has no role; ${needing.join(', ')} cannot work without one.`, remedy }
  }
  if (unknown.length > 0) {
    return {
      state: 'unknown',
      found: `The group has no role; whether ${unknown.join(', ')} needs one is not known.`,
      remedy,
    }
  }
  return pass('The group has no role, and no connector of the version is known to need one.')
}
