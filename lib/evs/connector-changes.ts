import 'server-only'
import { isAwsError } from '@/lib/aws/errors'
import { defineChange } from '@/lib/operations/change'
import { moved, nothingToChange } from '@/lib/operations/moved'
import { paths } from '@/lib/paths'
import { plain } from '@/lib/plain'
import type { ReadContext } from '@/lib/read'
import { evsClient } from './clients'
import { allConnectors, type ConnectorRow, identifiersOf, sameName, sameSecret } from './connector-list'
import { holdingEntitlements } from './entitlement-list'
import { deletableStates, updatableStates } from './kinds'
import { entitled, gone, notIn } from './refusals'
import { deleteEnvironmentConnectorSchema, updateEnvironmentConnectorSchema } from './schema'
import { DeleteEnvironmentConnectorCommand, UpdateEnvironmentConnectorCommand } from './sdk'
import { evsWords } from './words'

interface Named {
  environmentId: string
  connectorId: string
}

const connectorNow = async ({ environmentId, connectorId }: Named, context: ReadContext) =>
  (await allConnectors(environmentId, context)).find((each) => each.connectorId === connectorId)

const pageOf = (value: ConnectorRow, { environmentId, connectorId }: Named, connection: string) => ({
  id: value.connectorId ?? connectorId,
  href: paths.evs.environment(connection, environmentId),
})

const pairText = ({ applianceFqdn = '', secretArn = '' }: Pick<ConnectorRow, 'applianceFqdn' | 'secretArn'>) =>
  `${applianceFqdn} with secret ${secretArn || 'unknown'}`

const datedText = ({ modifiedAt }: { modifiedAt: string }) => `as EVS changed it at ${modifiedAt || 'an unknown time'}`

/**
 * UpdateEnvironmentConnector, of the appliance or the secret. EVS ignores its client token, so that only the record and reading
 * AWS make it safe to repeat; and since it signs in to the one with the other, what is not changed must be what the form showed.
 * https://docs.aws.amazon.com/evs/latest/APIReference/API_UpdateEnvironmentConnector.html
 */
export const updateEnvironmentConnector = defineChange({
  name: 'evs.updateEnvironmentConnector',
  input: updateEnvironmentConnectorSchema,
  words: evsWords,
  alters: true,
  target: ({ connectorId, applianceFqdn, secretIdentifier, shown }) =>
    applianceFqdn === undefined
      ? `${connectorId}: ${shown.applianceFqdn} with secret ${secretIdentifier}`
      : `${connectorId}: ${applianceFqdn} with secret ${shown.secretArn || 'as before'}`,
  async check(input, context) {
    const now = await connectorNow(input, context)
    if (!now) throw gone(input.connectorId)
    const { applianceFqdn = '', secretArn = '', modifiedAt = '' } = now
    if (!sameName(applianceFqdn, input.shown.applianceFqdn) || secretArn !== input.shown.secretArn) {
      throw moved('The connector', pairText(input.shown), pairText(now))
    }
    // By another date `find` knows an update that was made, so that one made before this must not be taken for it.
    if (modifiedAt !== input.shown.modifiedAt) {
      throw moved('The connector', datedText(input.shown), datedText({ modifiedAt }))
    }
    if (!updatableStates.includes(now.state ?? '')) throw notIn(now.state, 'updated', updatableStates)
    // The same values are an attempt anew where the last one failed.
    if (now.state !== 'UPDATE_FAILED' && hasAlready(now, input)) throw nothingToChange('The connector')
  },
  async send({ environmentId, connectorId, applianceFqdn, secretIdentifier }, { connection, operationId, signal }) {
    const command = new UpdateEnvironmentConnectorCommand({
      environmentId,
      connectorId,
      applianceFqdn,
      secretIdentifier,
      clientToken: operationId,
    })
    const answer = await evsClient(connection, 'change').send(command, { abortSignal: signal })
    const made: ConnectorRow = plain(answer.connector ?? {})
    return { value: made, requestId: answer.$metadata.requestId }
  },
  resource: (value, input, connection) => {
    const { environmentId, connectorId, pair } = input
    // A guided change that was left is gone on with from the record of either step.
    const href = pair && paths.evs.updateConnector(connection, environmentId, connectorId, pair)
    return { ...pageOf(value, input, connection), ...(href ? { href } : {}) }
  },
  async find(input, context) {
    const now = await connectorNow(input, context)
    if (!now) return []
    const { secretIdentifier: secret, applianceFqdn: fqdn = '', shown } = input
    const is = {
      fqdn: (name: string) => sameName(now.applianceFqdn, name),
      secret: (text: string) => identifiersOf(now.secretArn ?? '').some((each) => context.matches(each, text)),
    }
    const done = secret === undefined ? is.fqdn(fqdn) : is.secret(secret)
    const asShown = { fqdn: is.fqdn(shown.applianceFqdn), secret: is.secret(shown.secretArn) }
    // What somebody else changed is not this: it would differ from the form in what this leaves alone, or in what this changes to.
    const ours =
      secret === undefined ? asShown.secret && (done || asShown.fqdn) : asShown.fqdn && (done || asShown.secret)
    // An update that ended in UPDATE_FAILED was made all the same; which values it left there is not documented.
    const begun = ours && now.modifiedAt !== shown.modifiedAt && ['UPDATING', 'UPDATE_FAILED'].includes(now.state ?? '')
    return begun || (done && now.state !== 'UPDATE_FAILED') ? [now] : []
  },
  fields: { byMember: { applianceFqdn: 'applianceFqdn', secretIdentifier: 'secretIdentifier' } },
})

const hasAlready = (now: ConnectorRow, wanted: { applianceFqdn?: string; secretIdentifier?: string }) =>
  wanted.secretIdentifier === undefined
    ? sameName(now.applianceFqdn, wanted.applianceFqdn ?? '')
    : sameSecret(now.secretArn, wanted.secretIdentifier)

/**
 * DeleteEnvironmentConnector. That nothing is entitled through it is read first, since EVS says no more than that it may not.
 * https://docs.aws.amazon.com/evs/latest/APIReference/API_DeleteEnvironmentConnector.html
 */
export const deleteEnvironmentConnector = defineChange({
  name: 'evs.deleteEnvironmentConnector',
  input: deleteEnvironmentConnectorSchema,
  words: evsWords,
  alters: true,
  target: ({ connectorId, applianceFqdn, environmentId }) => `${connectorId} to ${applianceFqdn} in ${environmentId}`,
  async check(input, context) {
    const now = await connectorNow(input, context)
    if (!now) throw gone(input.connectorId)
    if (!sameName(now.applianceFqdn, input.applianceFqdn)) {
      throw moved('The connector', input.applianceFqdn, now.applianceFqdn ?? '')
    }
    if (!deletableStates.includes(now.state ?? '')) throw notIn(now.state, 'deleted', deletableStates)
    if (now.type !== 'VCENTER') return
    const { environmentId, connectorId } = input
    const holding = await holdingEntitlements({ environmentId, connectorId }, context)
    if (holding.length > 0) throw entitled(holding.map(({ vmName, vmId, status }) => `${vmName ?? vmId}: ${status}`))
  },
  async send({ environmentId, connectorId }, { connection, operationId, signal }) {
    const command = new DeleteEnvironmentConnectorCommand({ environmentId, connectorId, clientToken: operationId })
    const answer = await evsClient(connection, 'change').send(command, { abortSignal: signal })
    const left: ConnectorRow = plain(answer.connector ?? {})
    return { value: left, requestId: answer.$metadata.requestId }
  },
  resource: (value, input, connection) => pageOf(value, input, connection),
  async find(input, context) {
    const { connectorId, environmentId } = input
    const now = await connectorNow(input, context).catch((error: unknown) => {
      // The whole environment went.
      if (isAwsError(error) && error.name === 'ResourceNotFoundException') return undefined
      throw error
    })
    if (now && now.state !== 'DELETING' && now.state !== 'DELETED') return []
    const left: ConnectorRow = now ?? { connectorId, environmentId, state: 'DELETED' }
    return [left]
  },
})
