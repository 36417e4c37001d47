import type { Account } from '@/lib/sandbox/kit'
import { createDefinitionVersion } from './definition-versions'
import { createDefinition } from './definitions'
import { type DemoDefinition, demoDefinitions } from './demo-connectors'
import { type DemoGroup, demoGroups } from './demo-groups'
import { createDeployment } from './deployments'
import { createGroupVersion } from './group-versions'
import { createGroup } from './groups'
import { kindOf } from './kinds'

const dayInMilliseconds = 86_400_000

/** What the demo account has on top: definitions and groups grown over weeks, one group behind the newest version. */
export function demo(account: Account, now: Date): void {
  const timeOf = (daysAgo: number) => new Date(now.getTime() - daysAgo * dayInMilliseconds)
  const arns = new Map(demoDefinitions(account).map((given) => [given.name, grow(account, timeOf, given)]))
  const groups = demoGroups(account, timeOf, (name, version) => arns.get(name)?.[version])
  for (const group of groups) deployLatest(account, timeOf, group)
}

/** The ARNs of the definition's versions, oldest first. */
function grow(account: Account, timeOf: (daysAgo: number) => Date, { name, tags, versions }: DemoDefinition): string[] {
  const [first, ...later] = versions
  const born = timeOf(first?.daysAgo ?? 0)
  const input = { Name: name, tags, InitialVersion: { Connectors: first?.connectors } }
  const { Id, LatestVersionArn = '' } = createDefinition(kindOf('Connector'), { account, now: born, input })
  const rest = later.map(({ daysAgo, connectors }) => {
    const next = { ConnectorDefinitionId: Id, Connectors: connectors }
    return createDefinitionVersion(kindOf('Connector'), { account, now: timeOf(daysAgo), input: next }).Arn
  })
  return [LatestVersionArn, ...rest]
}

function deployLatest(account: Account, timeOf: (daysAgo: number) => Date, { name, tags, versions }: DemoGroup): void {
  const [first, ...later] = versions
  const born = timeOf(first?.daysAgo ?? 0)
  const group = createGroup({ account, now: born, input: { Name: name, tags, InitialVersion: first?.members } })
  let deployed = { version: group.LatestVersion, at: born }
  for (const { daysAgo, members } of later) {
    const at = timeOf(daysAgo)
    deployed = {
      version: createGroupVersion({ account, now: at, input: { GroupId: group.Id, ...members } }).Version,
      at,
    }
  }
  const input = { GroupId: group.Id, GroupVersionId: deployed.version, DeploymentType: 'NewDeployment' as const }
  createDeployment({ account, now: deployed.at, input })
}
