import 'server-only'
import { bounded } from '@/lib/aws/bounded'
import { isAwsError, isThrottling } from '@/lib/aws/errors'
import { failureOf } from '@/lib/failure'
import type { ReadContext } from '@/lib/read'
import { versionOf } from './arn'
import { groupPages } from './group-lists'
import { groupVersionMembers } from './kept-versions'
import { greengrassWords } from './words'

/** That a group's latest version refers to a version of a connector definition. */
export interface ConnectorUse {
  groupId: string
  groupName?: string
  groupVersionId: string
  /** Missing where the group could not be read, or refers to what is no version of a connector definition. */
  definitionId?: string
  connectorVersionId?: string
  /** Its latest version could not be read: it may or may not use the definition. */
  unread?: true
}

/** How many versions are asked for at a time: what pages of a hundred groups may cost AWS at once. */
const atOnce = 8
const perStep = 24

/**
 * Which groups' latest versions use which versions of connector definitions, of one definition or of all. Group versions that
 * were read once are not asked for again. A group that cannot be read is a row of its own; where AWS refuses or limits every
 * call the reading ends and says so, instead of asking thousands of times.
 */
export async function* connectorUse(
  context: ReadContext,
  definitionId?: string,
): AsyncGenerator<ConnectorUse[], string | undefined> {
  const pages = groupPages(context)
  let unread = 0
  for (;;) {
    const next = await pages.next()
    if (next.done) return next.value ?? (unread > 0 ? `Of the groups, ${unread} could not be read.` : undefined)
    const groups = next.value.flatMap(({ Id, Name, LatestVersion }) =>
      Id && LatestVersion ? [{ groupId: Id, groupName: Name, groupVersionId: LatestVersion }] : [],
    )
    for (let i = 0; i < groups.length; i += perStep) {
      const uses = await bounded(groups.slice(i, i + perStep), atOnce, (group) => useOf(group, context))
      unread += uses.filter((use) => use?.unread).length
      yield uses.filter((use) => use !== undefined).filter((use) => use.unread || isWanted(use, definitionId))
    }
  }
}

const isWanted = (use: ConnectorUse, definitionId: string | undefined) =>
  definitionId === undefined || use.definitionId === definitionId

async function useOf(
  group: Pick<ConnectorUse, 'groupId' | 'groupName' | 'groupVersionId'>,
  context: ReadContext,
): Promise<ConnectorUse | undefined> {
  try {
    const members = await groupVersionMembers(group.groupId, group.groupVersionId, context)
    const arn = members.ConnectorDefinitionVersionArn
    if (!arn) return undefined
    const used = versionOf(arn)
    return { ...group, definitionId: used?.id, connectorVersionId: used?.versionId }
  } catch (error) {
    // Deleted between the list and now.
    if (isAwsError(error) && error.$metadata.httpStatusCode === 404) return undefined
    if (!isAwsError(error) || isThrottling(error) || failureOf(error, greengrassWords).refusesAll) throw error
    return { ...group, unread: true }
  }
}
