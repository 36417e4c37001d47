import type { Account, Operation } from '@/lib/sandbox/kit'
import { checksOf } from './checks'
import { type ConnectorView, connectorAt } from './connector-view'
import { readyEnvironment } from './environments'
import { invalidField } from './faults'
import { newConnectorId } from './ids'
import { type PageRequest, pageOf } from './paging'
import { accessProblem, findSecret, fits } from './secrets'
import { type Connector, type ConnectorType, connectorsOf, type Environment } from './tables'
import { timing } from './timing'

/** `ListEnvironmentConnectors`. */
export const listEnvironmentConnectors: Operation<
  PageRequest & { environmentId: string },
  { connectors: ConnectorView[]; nextToken?: string }
> = ({ input, account, now }) => {
  readyEnvironment(account, input.environmentId, now)
  const { values, nextToken } = pageOf(connectorsOf(account, input.environmentId), input, now)
  return { connectors: values.map((each) => connectorAt(each, now)), nextToken }
}

/** Input of `CreateEnvironmentConnector`. Its client token has no effect, as the service's model says. */
export interface CreateConnectorInput {
  environmentId: string
  type: ConnectorType
  applianceFqdn: string
  secretIdentifier: string
}

/**
 * `CreateEnvironmentConnector`: answers CREATING, whatever comes of it. Neither appliance nor credentials are tried; a
 * secret that EVS cannot read ends in CREATE_FAILED.
 */
export const createEnvironmentConnector: Operation<CreateConnectorInput, { connector: ConnectorView }> = (call) => {
  const { account, now, input } = call
  const { type, applianceFqdn: fqdn, secretIdentifier } = input
  const environment = readyEnvironment(account, input.environmentId, now)
  refuseUnfit(account, environment, type, fqdn)
  const secret = findSecret(account, secretIdentifier)
  const unreachable = fqdn.toLowerCase().startsWith('unreachable') || (secret && !fits(secret, type))
  const createdAt = now.getTime()
  const connector: Connector = {
    id: newConnectorId(),
    environmentId: environment.id,
    type,
    fqdn,
    secretArn: secret?.arn ?? (secretIdentifier.startsWith('arn:') ? secretIdentifier : undefined),
    createdAt,
    failure: accessProblem(secret, secretIdentifier),
    results: unreachable ? failedFrom(type, createdAt + timing.connectorCreation + timing.firstCheck) : {},
  }
  connectorsOf(account, environment.id).set(connector.id, connector)
  return { connector: connectorAt(connector, now) }
}

/** Nothing can be known of an appliance that does not answer. */
function failedFrom(type: ConnectorType, since: number): Connector['results'] {
  const [reachability = '', ...others] = checksOf[type]
  const unknown = others.map((check) => [check, { result: 'UNKNOWN', since }])
  return { ...Object.fromEntries(unknown), [reachability]: { result: 'FAILED', since } }
}

function refuseUnfit(account: Account, environment: Environment, type: ConnectorType, fqdn: string) {
  if (type === 'OPERATIONS_MANAGER' && environment.vcfVersion !== 'SELF_DEPLOYED') {
    throw invalidField('type', `A connector of type ${type} is not supported with ${environment.vcfVersion}`)
  }
  const name = fqdn.toLowerCase()
  if (!name.endsWith(`.${environment.domain}`)) {
    throw invalidField('applianceFqdn', `The appliance FQDN must be in the environment's domain ${environment.domain}`)
  }
  for (const other of connectorsOf(account, environment.id).values()) {
    if (other.type === type) {
      throw invalidField('type', `The environment ${environment.id} already has a connector of type ${type}`)
    }
    if (other.fqdn.toLowerCase() === name) {
      throw invalidField(
        'applianceFqdn',
        `A connector with the appliance FQDN ${fqdn} already exists in the environment`,
      )
    }
  }
}
