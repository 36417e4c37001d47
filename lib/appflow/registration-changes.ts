import 'server-only'
import {
  RegisterConnectorCommand,
  UnregisterConnectorCommand,
  UpdateConnectorRegistrationCommand,
} from '@aws-sdk/client-appflow'
import { wholeList } from '@/lib/aws/pages'
import { failure, Partly, Refusal } from '@/lib/failure'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { appflowClient } from './clients'
import { described, lambdaArnOf, registrationText } from './described'
import { registerConnectorSchema, unregisterConnectorSchema, updateConnectorRegistrationSchema } from './schema'
import { toldAfter } from './told-after'
import { profilesOf } from './usage'
import { registerWords, unregisterWords, updateWords } from './words'

const byMember = {
  connectorLabel: 'label',
  description: 'description',
  lambdaArn: 'lambdaArn',
  'connectorProvisioningConfig.lambda.lambdaArn': 'lambdaArn',
  connectorProvisioningType: 'provisioningType',
}

/**
 * RegisterConnector. The operation's id is the client token: AppFlow repeats its answer for 8 hours. Where it refuses a label or a
 * token, what is registered there is told.
 * https://docs.aws.amazon.com/appflow/1.0/APIReference/API_RegisterConnector.html
 */
export const registerConnector = defineChange({
  name: 'appflow.registerConnector',
  input: registerConnectorSchema,
  words: registerWords,
  target: ({ label }) => label,
  foundBy: ['label'],
  async send({ label, description, provisioningType, lambdaArn }, { connection, operationId, signal }) {
    const command = new RegisterConnectorCommand({
      connectorLabel: label,
      description: description || undefined,
      connectorProvisioningType: provisioningType,
      connectorProvisioningConfig: { lambda: { lambdaArn } },
      clientToken: operationId,
    })
    const sending = appflowClient(connection, 'change').send(command, { abortSignal: signal })
    const answer = await toldAfter('ConflictException', sending, async () => {
      const known = await described(label, { connection, signal })
      return [known ? registrationText(label, known) : `No connector has the label "${label}".`]
    })
    return { value: { connectorArn: answer.connectorArn ?? '' }, requestId: answer.$metadata.requestId }
  },
  resource: ({ connectorArn }, { label }, connection) => ({
    id: connectorArn,
    href: paths.appflow.connector(connection, label),
  }),
  async find({ label, description, lambdaArn }, { connection, signal, since, matches }) {
    const made = await described(label, { connection, signal })
    const ours =
      made?.registeredAt !== undefined &&
      made.registeredAt >= since &&
      matches([lambdaArnOf(made), made.connectorDescription ?? ''], [lambdaArn, description])
    return ours ? [{ connectorArn: made.connectorArn ?? '' }] : []
  },
  fields: { byCode: { ConflictException: 'label', ResourceNotFoundException: 'lambdaArn' }, byMember },
})

/**
 * UpdateConnectorRegistration: AppFlow takes the newest code of the function, or another function. The operation's id is the client
 * token. It is refused where the registration is not what the form started from.
 * https://docs.aws.amazon.com/appflow/1.0/APIReference/API_UpdateConnectorRegistration.html
 */
export const updateConnectorRegistration = defineChange({
  name: 'appflow.updateConnectorRegistration',
  input: updateConnectorRegistrationSchema,
  words: updateWords,
  alters: true,
  target: ({ label }) => label,
  foundBy: ['label'],
  async check({ label, base }, context) {
    const known = await described(label, context)
    if (!known) throw notRegistered(label)
    const now = { description: known.connectorDescription ?? '', lambdaArn: lambdaArnOf(known) }
    if (now.description === base.description && now.lambdaArn === base.lambdaArn) return
    throw new Refusal(
      failure(
        'BaseMoved',
        `The registration of "${label}" was changed since this form opened. Nothing was changed by this submit.`,
        'Reload to see what it is now, then decide again.',
        { details: [`Now: ${now.lambdaArn}`, `Description now: ${now.description || 'none'}`] },
      ),
    )
  },
  async send({ label, description, lambdaArn, base }, { connection, operationId, signal }) {
    const command = new UpdateConnectorRegistrationCommand({
      connectorLabel: label,
      description: description === base.description ? undefined : description,
      connectorProvisioningConfig: { lambda: { lambdaArn } },
      clientToken: operationId,
    })
    const answer = await appflowClient(connection, 'change').send(command, { abortSignal: signal })
    return { value: { connectorArn: answer.connectorArn ?? '' }, requestId: answer.$metadata.requestId }
  },
  resource: ({ connectorArn }, { label }, connection) => ({
    id: connectorArn,
    href: paths.appflow.connector(connection, label),
  }),
  async find({ label, description, lambdaArn, base }, { connection, signal, matches }) {
    const known = await described(label, { connection, signal })
    const as = (asked: { lambdaArn: string; description: string }) =>
      known !== undefined &&
      matches([lambdaArnOf(known), known.connectorDescription ?? ''], [asked.lambdaArn, asked.description])
    if (!as({ lambdaArn, description })) return []
    if (!as(base)) return [{ connectorArn: known?.connectorArn ?? '' }]
    throw new Partly(
      failure(
        'CodeUnknown',
        'The registration is as it was asked for, but AppFlow does not tell whether it took the newest code.',
        'Update the registration again: that does no harm.',
      ),
    )
  },
  fields: { byCode: { ResourceNotFoundException: 'lambdaArn' }, byMember },
})

/**
 * UnregisterConnector. AppFlow keeps one that profiles use unless it is forced.
 * https://docs.aws.amazon.com/appflow/1.0/APIReference/API_UnregisterConnector.html
 */
export const unregisterConnector = defineChange({
  name: 'appflow.unregisterConnector',
  input: unregisterConnectorSchema,
  words: unregisterWords,
  // IAM's spelling of the action.
  operations: ['UnRegisterConnector'],
  alters: true,
  target: ({ label }) => label,
  foundBy: ['label'],
  async check({ label }, context) {
    if (!(await described(label, context))) throw notRegistered(label)
  },
  async send({ label, force }, { connection, signal }) {
    const command = new UnregisterConnectorCommand({ connectorLabel: label, forceDelete: force })
    const sending = appflowClient(connection, 'change').send(command, { abortSignal: signal })
    const answer = await toldAfter('ConflictException', sending, async () => {
      const names: string[] = []
      for await (const page of wholeList(profilesOf(label, { connection, signal }))) {
        names.push(...page.map(({ name }) => name))
      }
      return names.slice(0, 20).map((name) => `Used by the connection profile "${name}".`)
    })
    return { value: { label }, requestId: answer.$metadata.requestId }
  },
  resource: (_value, { label }, connection) => ({ id: label, href: paths.appflow.connectors(connection) }),
  async find({ label }, { connection, signal }) {
    return (await described(label, { connection, signal })) ? [] : [{ label }]
  },
})

const notRegistered = (label: string) =>
  new Refusal(
    failure(
      'NotFound',
      `AppFlow has no connector "${label}" any more. Nothing was sent.`,
      'Go back to the list of connectors.',
    ),
  )
