import type { Account, Operation } from '@/lib/sandbox/kit'
import { checksOf } from './checks'
import { type ConnectorView, connectorAt, isListed, liveConnectors } from './connector-view'
import { createdEnvironment, readyEnvironment } from './environments'
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
  const listed = (each: Connector) => isListed(each, now)
  const { values, nextToken } = pageOf(connectorsOf(account, input.environmentId), input, now, listed)
  return { connectors: values.map((each) => connectorAt(account, each, now)), nextToken }
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
  const environment = createdEnvironment(account, input.environmentId, now)
  refuseType(account, environment, type, now)
  refuseFqdn(account, environment, fqdn, now)
  const createdAt = now.getTime()
  const connector: Connector = {
    id: newConnectorId(),
    environmentId: environment.id,
    type,
    fqdn,
    ...signingIn(call, { type, fqdn, secretIdentifier }, createdAt + timing.connectorCreation),
    createdAt,
  }
  connectorsOf(account, environment.id).set(connector.id, connector)
  return { connector: connectorAt(account, connector, now) }
}

/** What comes of an appliance and a secret, from a time on: the secret's ARN, why it fails, and results that are fixed. */
export function signingIn(
  { account, now }: { account: Account; now: Date },
  { type, fqdn, secretIdentifier }: { type: ConnectorType; fqdn: string; secretIdentifier: string },
  from: number,
): Pick<Connector, 'secretArn' | 'failure' | 'results'> {
  const secret = findSecret(account, secretIdentifier)
  const unreachable = fqdn.toLowerCase().startsWith('unreachable') || (secret && !fits(secret, type))
  return {
    secretArn: secret?.arn ?? (secretIdentifier.startsWith('arn:') ? secretIdentifier : undefined),
    failure: accessProblem(secret, secretIdentifier, now),
    results: unreachable ? failedFrom(type, from + timing.firstCheck) : {},
  }
}

/** Nothing can be known of an appliance that does not answer. */
function failedFrom(type: ConnectorType, since: number): Connector['results'] {
  const [reachability = '', ...others] = checksOf[type]
  const unknown = others.map((check) => [check, { result: 'UNKNOWN', since }])
  return { ...Object.fromEntries(unknown), [reachability]: { result: 'FAILED', since } }
}

function refuseType(account: Account, environment: Environment, type: ConnectorType, now: Date) {
  if (type === 'OPERATIONS_MANAGER' && environment.vcfVersion !== 'SELF_DEPLOYED') {
    throw invalidField('type', `A connector of type ${type} is not supported with ${environment.vcfVersion}`)
  }
  if (liveConnectors(account, environment.id, now).some((other) => other.type === type)) {
    throw invalidField('type', `The environment ${environment.id} already has a connector of type ${type}`)
  }
}

/**
 * @param own id of the connector that is to have the name, which may have it already.
 * @throws Fault ValidationException for a name outside the environment's domain, or one that is taken.
 */
export function refuseFqdn(account: Account, environment: Environment, fqdn: string, now: Date, own?: string) {
  const name = fqdn.toLowerCase()
  if (!name.endsWith(`.${environment.domain}`)) {
    throw invalidField('applianceFqdn', `The appliance FQDN must be in the environment's domain ${environment.domain}`)
  }
  const others = liveConnectors(account, environment.id, now).filter(({ id }) => id !== own)
  if (others.some((other) => other.fqdn.toLowerCase() === name)) {
    throw invalidField('applianceFqdn', `A connector with the appliance FQDN ${fqdn} already exists in the environment`)
  }
}
