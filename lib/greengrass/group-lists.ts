import 'server-only'
import { ListDeploymentsCommand, ListGroupsCommand, ListGroupVersionsCommand } from '@aws-sdk/client-greengrass'
import { distinct } from '@/lib/aws/distinct'
import { followTokens } from '@/lib/aws/pages'
import type { ReadContext } from '@/lib/read'
import { greengrassClient } from './clients'

/** Greengrass types page sizes and tokens as strings. */
const MaxResults = '100'

/** All groups, page by page. */
export function groupPages({ connection, signal }: ReadContext) {
  const pages = followTokens(async (NextToken) => {
    const command = new ListGroupsCommand({ MaxResults, NextToken })
    const answer = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
    return { items: answer.Groups ?? [], next: answer.NextToken }
  })
  return distinct(pages, ({ Id }) => Id)
}

/** All versions of a group, page by page. */
export function groupVersionPages(GroupId: string, { connection, signal }: ReadContext) {
  const pages = followTokens(async (NextToken) => {
    const command = new ListGroupVersionsCommand({ GroupId, MaxResults, NextToken })
    const answer = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
    return { items: answer.Versions ?? [], next: answer.NextToken }
  })
  return distinct(pages, ({ Version }) => Version)
}

/** All deployments of a group, page by page, in AWS's order. AWS does not say whether the group exists. */
export function deploymentPages(GroupId: string, { connection, signal }: ReadContext) {
  const pages = followTokens(async (NextToken) => {
    const command = new ListDeploymentsCommand({ GroupId, MaxResults, NextToken })
    const answer = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
    return { items: answer.Deployments ?? [], next: answer.NextToken }
  })
  return distinct(pages, ({ DeploymentId }) => DeploymentId)
}
