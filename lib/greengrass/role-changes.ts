import 'server-only'
import { AssociateRoleToGroupCommand, DisassociateRoleFromGroupCommand } from '@aws-sdk/client-greengrass'
import { defineChange } from '@/lib/operations/change'
import { moved, nothingToChange } from '@/lib/operations/moved'
import { paths } from '@/lib/paths'
import type { ReadContext } from '@/lib/read'
import { arnOf } from './arn'
import { associatedRole } from './associated-role'
import { greengrassClient, sent } from './clients'
import { associateRoleToGroupSchema, disassociateRoleFromGroupSchema } from './schema'
import { greengrassWords } from './words'

/**
 * AssociateRoleToGroup: what connectors and functions of the group may do in AWS. AWS checks neither the group nor the role.
 * https://docs.aws.amazon.com/greengrass/v1/apireference/associateroletogroup-put.html
 */
export const associateRoleToGroup = defineChange({
  name: 'greengrass.associateRoleToGroup',
  input: associateRoleToGroupSchema,
  words: greengrassWords,
  alters: true,
  target: ({ groupId }) => groupId,
  async check({ groupId, before, roleArn }, context) {
    const now = (await associatedRole(groupId, context))?.RoleArn ?? ''
    if (now === roleArn) throw nothingToChange('The role')
    if (now !== before) throw moved('The role', before, now)
  },
  async send({ groupId, roleArn }, { connection, signal }) {
    const command = new AssociateRoleToGroupCommand({ GroupId: groupId, RoleArn: roleArn })
    const { value, requestId } = await sent(
      greengrassClient(connection, 'change').send(command, { abortSignal: signal }),
    )
    return { value: { AssociatedAt: value.AssociatedAt, ...associated(connection, groupId, roleArn) }, requestId }
  },
  resource: ({ GroupArn }, { groupId }, connection) => ({
    id: GroupArn,
    href: paths.greengrass.group(connection, groupId),
  }),
  async find({ groupId, roleArn }, context) {
    const role = await associatedRole(groupId, context)
    const made = role?.RoleArn !== undefined && context.matches(role.RoleArn, roleArn)
    return made ? [{ AssociatedAt: role.AssociatedAt, ...associated(context.connection, groupId, role.RoleArn) }] : []
  },
})

const associated = (connection: ReadContext['connection'], groupId: string, RoleArn = '') => ({
  GroupArn: arnOf(connection, `groups/${groupId}`),
  RoleArn,
})

/** DisassociateRoleFromGroup. https://docs.aws.amazon.com/greengrass/v1/apireference/disassociaterolefromgroup-delete.html */
export const disassociateRoleFromGroup = defineChange({
  name: 'greengrass.disassociateRoleFromGroup',
  input: disassociateRoleFromGroupSchema,
  words: greengrassWords,
  alters: true,
  target: ({ groupId }) => groupId,
  async check({ groupId, before }, context) {
    const now = (await associatedRole(groupId, context))?.RoleArn ?? ''
    if (now === '') throw nothingToChange('That the group has no role')
    if (now !== before) throw moved('The role', before, now)
  },
  async send({ groupId }, { connection, signal }) {
    const command = new DisassociateRoleFromGroupCommand({ GroupId: groupId })
    const { requestId } = await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
    return { value: { GroupArn: arnOf(connection, `groups/${groupId}`) }, requestId }
  },
  resource: ({ GroupArn }, { groupId }, connection) => ({
    id: GroupArn,
    href: paths.greengrass.group(connection, groupId),
  }),
  async find({ groupId }, context) {
    const role = await associatedRole(groupId, context)
    return role ? [] : [{ GroupArn: arnOf(context.connection, `groups/${groupId}`) }]
  },
})
