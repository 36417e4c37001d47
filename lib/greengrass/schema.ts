import { z } from 'zod'
import { isAwsTag } from '@/lib/aws/tags'
import { type Kind, kindFacts, kinds, most } from './kinds'
import { operationTag } from './operation-tag'

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for.
const control = /[\u0000-\u001f\u007f]/
/** Halves of a character: UTF-8 cannot carry them, so AWS would get something else. */
const broken = /\p{Surrogate}/u
const wellFormed = (text: string) => !broken.test(text)
const notBroken = 'Half of a character (a lone surrogate) cannot be sent.'

const row = (key: z.ZodType<string, string>, value: z.ZodType<string, string>) => z.strictObject({ key, value })

/** Complains about every key that an earlier row has. */
const uniqueKeys = (what: string) => (rows: { key: string }[], context: z.RefinementCtx) => {
  const seen = new Map<string, number>()
  for (const [i, { key }] of rows.entries()) {
    const first = seen.get(key)
    if (first === undefined) seen.set(key, i)
    else
      context.addIssue({
        code: 'custom',
        path: [i, 'key'],
        message: `${what} "${key}" stands in row ${first + 1} too.`,
      })
  }
}

const parameterKey = z
  .string()
  .min(1, 'Enter a key, or remove the row.')
  .max(128, { error: 'At most 128 characters.', abort: true })
  .refine((key) => !control.test(key), 'No control characters.')
  .refine(wellFormed, notBroken)
  .refine((key) => !reservedKeys.has(key), 'This key is reserved: it would be lost on its way to AWS.')

const parameterValue = z
  .string()
  .max(most.parameterBytes, { error: 'At most 65,536 characters.', abort: true })
  .refine(wellFormed, notBroken)
  .refine((text) => new TextEncoder().encode(text).length <= most.parameterBytes, 'At most 64 KB.')

/** One connector of a version (API model: Connector). Parameters are rows, so that no key can vanish on the way. */
export const connectorSchema = z.strictObject({
  arn: z
    .string()
    .min(1, 'Enter the ARN of a connector.')
    .max(256, { error: 'At most 256 characters.', abort: true })
    .regex(
      /^arn:aws(?:-[a-z]+)*:greengrass:[a-z]{2}(?:-[a-z]+)+-[0-9]+::\/connectors\/[a-zA-Z0-9_-]+\/versions\/[0-9]+$/,
      'arn:aws:greengrass:REGION::/connectors/NAME/versions/NUMBER',
    ),
  id: z
    .string()
    .min(1, 'Enter an ID.')
    .max(128, { error: 'At most 128 characters.', abort: true })
    .regex(/^[a-zA-Z0-9:_-]+$/, 'Only letters, digits and : _ -'),
  parameters: z
    .array(row(parameterKey, parameterValue))
    .max(most.parameters, { error: `At most ${most.parameters} parameters.`, abort: true })
    .superRefine(uniqueKeys('Parameter')),
})

/** A connector as the form holds it. */
export type ConnectorInput = z.infer<typeof connectorSchema>

const nameOf = (arn: string) => /\/connectors\/([^/]+)\/versions\//.exec(arn)?.[1]

/** The connectors of a version: each id and each connector once. */
export const connectorsSchema = z
  .array(connectorSchema)
  .max(most.connectors, { error: `At most ${most.connectors} connectors.`, abort: true })
  .superRefine((connectors, context) => {
    const complain = (i: number, field: 'id' | 'arn', message: string) =>
      context.addIssue({ code: 'custom', path: [i, field], message })
    for (const [i, { id, arn }] of connectors.entries()) {
      const sameId = connectors.findIndex((other) => other.id === id)
      if (id && sameId < i) complain(i, 'id', `Connector ${sameId + 1} has this ID too.`)
      const name = nameOf(arn)
      const sameConnector = connectors.findIndex((other) => nameOf(other.arn) === name)
      if (name && sameConnector < i)
        complain(i, 'arn', `Connector ${sameConnector + 1} is ${name} too: a version holds each connector once.`)
    }
  })

const tagKey = z
  .string()
  .min(1, 'Enter a key, or remove the row.')
  .max(128, { error: 'At most 128 characters.', abort: true })
  .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u, 'Letters, digits, spaces and _ . : / = + - @')
  .refine((key) => !isAwsTag(key), 'Keys that begin with aws: belong to AWS.')
  .refine((key) => !reservedKeys.has(key) && key !== operationTag, 'This key is reserved.')
const tagValue = z
  .string()
  .max(256, { error: 'At most 256 characters.', abort: true })
  .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u, 'Letters, digits, spaces and _ . : / = + - @')

const tagRows = z
  .array(row(tagKey, tagValue))
  .max(most.tags, { error: `At most ${most.tags} tags.`, abort: true })
  .superRefine(uniqueKeys('Tag'))

const anyName = z
  .string()
  .max(most.name, { error: `At most ${most.name} characters.`, abort: true })
  .refine((name) => !control.test(name), 'No control characters.')
  .refine(wellFormed, notBroken)

/** What renames and new groups must have: AWS refuses to take a name away. */
const givenName = anyName.refine((name) => name.trim() !== '', 'Enter a name.')

const uuid = z.uuid('An id of Greengrass is a UUID.')

/** The version that a form started from; empty where there was none. */
const base = z.union([uuid, z.literal('')])

/** CreateConnectorDefinition: everything is optional at AWS; a name is what makes a definition findable. */
export const createConnectorDefinitionSchema = z.strictObject({
  name: anyName,
  tags: tagRows,
  /** False leaves out InitialVersion: the definition then has no version yet. */
  withVersion: z.boolean(),
  connectors: connectorsSchema,
})
/** What the form "Create connector definition" sends. */
export type CreateConnectorDefinitionInput = z.infer<typeof createConnectorDefinitionSchema>

/**
 * CreateConnectorDefinitionVersion: a version from the form, or an old one restored. It is the whole content, so it names the
 * version that was the latest when the form opened.
 */
export const createConnectorDefinitionVersionSchema = z.strictObject({
  definitionId: uuid,
  baseVersionId: base,
  connectors: connectorsSchema,
})
/** What the form "Create version" of a connector definition sends. */
export type CreateConnectorDefinitionVersionInput = z.infer<typeof createConnectorDefinitionVersionSchema>

/** UpdateConnectorDefinition, which renames and nothing else. `before`: the name that the form showed. */
export const updateConnectorDefinitionSchema = z.strictObject({ definitionId: uuid, before: anyName, name: givenName })

/**
 * DeleteConnectorDefinition. `confirmation` is the definition's name typed again, its id where it has no name; `agreed`: that
 * the groups listed in `shown` go on referring to it was shown and ticked.
 */
export const deleteConnectorDefinitionSchema = z.strictObject({
  definitionId: uuid,
  confirmation: anyName,
  agreed: z.boolean(),
  shown: z.array(uuid).max(5_000),
})

/** TagResource and UntagResource of a connector definition or group: `before` as the form showed them, `tags` as they are to be. */
export const changeTagsSchema = z.strictObject({
  arn: z
    .string()
    .max(512, { abort: true })
    .regex(
      /^arn:aws[a-z-]{0,16}:greengrass:[a-z0-9-]{1,40}:[0-9]{12}:\/?greengrass\/(?:groups|definition\/connectors)\/[0-9a-f-]{36}$/,
      'The ARN of a connector definition or of a group.',
    ),
  before: z.array(row(z.string().max(128), z.string().max(256))).max(50),
  tags: tagRows,
})
/** What the form "Tags" sends. */
export type ChangeTagsInput = z.infer<typeof changeTagsSchema>

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

const versionArn = (kind: Kind) =>
  z
    .string()
    .max(512, { error: 'At most 512 characters.', abort: true })
    .regex(
      new RegExp(
        `^(?:arn:aws[a-z-]{0,16}:greengrass:[a-z0-9-]{1,40}:[0-9]{12}:/?greengrass/definition/${kindFacts[kind].segment}/${id}/versions/${id})?$`,
      ),
      `The ARN of a version: arn:aws:greengrass:REGION:ACCOUNT:/greengrass/definition/${kindFacts[kind].segment}/ID/versions/ID`,
    )

const references = {
  connector: versionArn('connector'),
  core: versionArn('core'),
  device: versionArn('device'),
  function: versionArn('function'),
  logger: versionArn('logger'),
  resource: versionArn('resource'),
  subscription: versionArn('subscription'),
}

/** CreateGroup. `withVersion: false` leaves out InitialVersion; AWS then decides whether there is an empty one. */
export const createGroupSchema = z.strictObject({
  name: givenName,
  tags: tagRows,
  withVersion: z.boolean(),
  ...references,
})
/** What the form "Create group" sends. */
export type CreateGroupInput = z.infer<typeof createGroupSchema>

/** UpdateGroup, which renames and nothing else. `before`: the name that the form showed. */
export const updateGroupSchema = z.strictObject({ groupId: uuid, before: anyName, name: givenName })

/** DeleteGroup. `confirmation` is the group's name typed again. */
export const deleteGroupSchema = z.strictObject({ groupId: uuid, confirmation: anyName })

/**
 * CreateGroupVersion. It replaces the group's whole membership, so it names the version it started from (empty: the group
 * had none) and every kind that the operator agreed to drop.
 */
export const createGroupVersionSchema = z.strictObject({
  groupId: uuid,
  baseVersionId: base,
  ...references,
  drop: z.array(z.enum(kinds)).max(kinds.length),
})
/** What the form "Create group version" sends. */
export type CreateGroupVersionInput = z.infer<typeof createGroupVersionSchema>

/**
 * CreateDeployment. `NewDeployment` names a group version; `Redeployment` the deployment to repeat, and the group version of
 * that one where it is known.
 */
export const createDeploymentSchema = z
  .strictObject({
    groupId: uuid,
    type: z.enum(['NewDeployment', 'Redeployment']),
    groupVersionId: base,
    deploymentId: z.union([uuid, z.literal('')]),
  })
  .superRefine(({ type, groupVersionId, deploymentId }, context) => {
    const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (type === 'NewDeployment' && !groupVersionId) complain('groupVersionId', 'Choose a group version.')
    if (type === 'NewDeployment' && deploymentId) complain('deploymentId', 'A new deployment repeats none.')
    if (type === 'Redeployment' && !deploymentId) complain('deploymentId', 'Choose the deployment to repeat.')
  })
/** What the form "Deploy" sends. */
export type CreateDeploymentInput = z.infer<typeof createDeploymentSchema>

/** ResetDeployments. `force` cleans up in the cloud even where the core does not answer; the core keeps what it runs. */
export const resetDeploymentsSchema = z.strictObject({ groupId: uuid, force: z.boolean() })

/** A role as AWS told it; empty for none. */
const shownRole = z
  .string()
  .max(2048)
  .refine((arn) => !control.test(arn), 'No control characters.')
  .refine(wellFormed, notBroken)

/** AssociateRoleToGroup. `before`: the role that the form showed, empty for none. */
export const associateRoleToGroupSchema = z.strictObject({
  groupId: uuid,
  before: shownRole,
  roleArn: z
    .string()
    .max(2048, { error: 'At most 2,048 characters.', abort: true })
    .regex(/^arn:aws[a-z-]{0,16}:iam::[0-9]{12}:role\/[\w+=,.@/-]{1,1024}$/, 'arn:aws:iam::ACCOUNT:role/NAME'),
})

/** DisassociateRoleFromGroup. `before`: the role that the form showed. */
export const disassociateRoleFromGroupSchema = z.strictObject({ groupId: uuid, before: shownRole })
