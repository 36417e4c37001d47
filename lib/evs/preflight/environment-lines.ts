import 'server-only'
import { evsClient } from '@/lib/evs/clients'
import { allConnectors, type ConnectorRow, sameName } from '@/lib/evs/connector-list'
import type { ConnectorType } from '@/lib/evs/kinds'
import { applianceFqdnSchema } from '@/lib/evs/schema'
import { GetEnvironmentCommand } from '@/lib/evs/sdk'
import { evsWords } from '@/lib/evs/words'
import { failureOf } from '@/lib/failure'
import { plain } from '@/lib/plain'
import type { ReadContext } from '@/lib/read'
import { cli, type PreflightLine } from './lines'

/** What is asked about: a connector that is to be made, or one that exists and is to be changed. */
export interface Asked {
  environmentId: string
  type: ConnectorType
  applianceFqdn: string
  secretIdentifier: string
  /** The connector that is to be changed. */
  connectorId?: string
  /** The VCF line that the operator says a SELF_DEPLOYED environment is of. */
  vcfLine?: '5' | '9'
}

/** The lines about the environment, the type and the appliance's name. */
export async function environmentLines(asked: Asked, context: ReadContext): Promise<PreflightLine[]> {
  const { connection, signal } = context
  const { environmentId } = asked
  const look = cli(connection, 'evs', 'get-environment', '--environment-id', environmentId)
  const list = cli(connection, 'evs', 'list-environment-connectors', '--environment-id', environmentId)
  const [found, others] = await Promise.allSettled([
    evsClient(connection, 'read').send(new GetEnvironmentCommand({ environmentId }), { abortSignal: signal }),
    allConnectors(environmentId, context),
  ])
  const environment = found.status === 'fulfilled' ? plain(found.value.environment ?? {}) : undefined
  const connectors = others.status === 'fulfilled' ? others.value : undefined
  const unread = (error: unknown) => {
    const { title, message } = failureOf(error, evsWords)
    return `${title} ${message}`.trim()
  }
  const noList = others.status === 'rejected' ? unread(others.reason) : ''
  return [
    environment ? environmentLine(environment, look) : missing(unread(rejected(found)), look),
    ...(asked.connectorId === undefined ? [typeFree(asked, connectors, noList, list)] : []),
    typeFits(asked, environment?.vcfVersion, look),
    fqdnForm(asked),
    fqdnDomain(asked, connectors, noList, list),
    fqdnUnique(asked, connectors, noList, list),
  ]
}

const rejected = (result: PromiseSettledResult<unknown>): unknown =>
  result.status === 'rejected' ? result.reason : undefined

const missing = (reason: string, command: string): PreflightLine => ({
  id: 'environment',
  verdict: 'could-not-tell',
  title: 'Environment is created',
  reason,
  remedy: "Check the environment's id, and that this connection may call evs:GetEnvironment.",
  command,
})

function environmentLine(
  environment: { environmentState?: string; stateDetails?: string },
  command: string,
): PreflightLine {
  const line = { id: 'environment', title: 'Environment is created' } as const
  const { environmentState: state = 'without a state', stateDetails = '' } = environment
  if (state === 'CREATED') return { ...line, verdict: 'pass', reason: 'The environment is CREATED.' }
  const remedy = state === 'CREATING' ? 'Wait until it is created.' : 'Choose an environment that is CREATED.'
  return { ...line, verdict: 'fail', reason: `The environment is ${state}. ${stateDetails}`.trim(), remedy, command }
}

function typeFree(
  { type }: Asked,
  connectors: ConnectorRow[] | undefined,
  noList: string,
  command: string,
): PreflightLine {
  const line = { id: 'type-free', title: 'Type is free' } as const
  if (!connectors) {
    const remedy = 'EVS refuses a second connector of a type. Look at what the environment has.'
    return { ...line, verdict: 'could-not-tell', reason: noList, remedy, command }
  }
  const taken = connectors.find((each) => each.type === type)
  if (!taken) return { ...line, verdict: 'pass', reason: `The environment has no ${type} connector yet.` }
  const failed = taken.state === 'CREATE_FAILED'
  return {
    ...line,
    verdict: 'fail',
    reason: `${taken.applianceFqdn} is the environment's ${type} connector, in state ${taken.state}.`,
    remedy: failed ? 'Delete the one that failed, then create it anew.' : 'Update that connector instead.',
    command,
  }
}

/** VCF 5.2.x needs SDDC_MANAGER and 9.x OPERATIONS_MANAGER; VCENTER goes with all (EVS user guide, evs-env-create-connector). */
function typeFits(
  { type, vcfLine, connectorId }: Asked,
  vcfVersion: string | undefined,
  command: string,
): PreflightLine {
  const line = { id: 'type-fits', title: 'Type fits the VCF version' } as const
  if (connectorId !== undefined)
    return { ...line, verdict: 'pass', reason: 'The connector has this type already, and keeps it.' }
  if (type === 'VCENTER') return { ...line, verdict: 'pass', reason: 'A vCenter is part of every VCF version.' }
  const version = /^VCF-(\d+)\./.exec(vcfVersion ?? '')?.[1] ?? vcfLine
  if (version === undefined) {
    return {
      ...line,
      verdict: 'could-not-tell',
      reason:
        vcfVersion === 'SELF_DEPLOYED'
          ? 'You deployed VCF yourself, and EVS does not tell which version.'
          : `EVS gives the version as ${vcfVersion ?? 'unknown'}.`,
      remedy: 'VCF 5.2.x takes SDDC_MANAGER, VCF 9.x takes OPERATIONS_MANAGER. Say which one it is.',
      command,
    }
  }
  const said = vcfVersion === 'SELF_DEPLOYED' ? `VCF ${version}, as you say,` : `${vcfVersion ?? `VCF ${version}`}`
  const wanted = version === '5' ? 'SDDC_MANAGER' : 'OPERATIONS_MANAGER'
  if (type !== wanted) {
    return { ...line, verdict: 'fail', reason: `${said} has no ${type}.`, remedy: `Choose ${wanted}, or VCENTER.` }
  }
  if (type === 'SDDC_MANAGER' && vcfVersion !== 'SELF_DEPLOYED') {
    const reason = 'Where EVS installs VCF, it creates this connector by itself.'
    return { ...line, verdict: 'warn', reason, remedy: 'Look whether EVS has created it already.', command }
  }
  return { ...line, verdict: 'pass', reason: `${said} works with ${type}.` }
}

function fqdnForm({ applianceFqdn }: Asked): PreflightLine {
  const line = { id: 'fqdn-form', title: 'FQDN is a DNS name' } as const
  const checked = applianceFqdnSchema.safeParse(applianceFqdn)
  if (checked.success) return { ...line, verdict: 'pass', reason: `${applianceFqdn} is a fully qualified name.` }
  const reason = checked.error.issues[0]?.message ?? 'It is not a DNS name.'
  return { ...line, verdict: 'fail', reason, remedy: 'Enter the full DNS name of the appliance, as vc01.example.com.' }
}

const domainOf = (fqdn: string | undefined) => fqdn?.toLowerCase().replace(/^[^.]*\./, '')

/** EVS never tells the domain that an environment was created with: the names of its other connectors do. */
function fqdnDomain(
  asked: Asked,
  connectors: ConnectorRow[] | undefined,
  noList: string,
  command: string,
): PreflightLine {
  const line = { id: 'fqdn-domain', title: "FQDN is in the environment's domain" } as const
  const known = (connectors ?? []).filter(({ connectorId }) => connectorId !== asked.connectorId)
  // One that could not be created may have failed of its name; the connector's own old name tells as well as another's.
  const told = [...known, ...(connectors ?? [])].find(
    ({ state, applianceFqdn }) => applianceFqdn && state !== 'CREATE_FAILED',
  )
  const domain = domainOf(told?.applianceFqdn)
  if (domain === undefined) {
    return {
      ...line,
      verdict: 'could-not-tell',
      reason: connectors ? 'EVS does not tell the domain, and no connector of the environment shows it.' : noList,
      remedy: 'Check that the name ends in the domain that was given when the environment was created.',
      command,
    }
  }
  if (asked.applianceFqdn.toLowerCase().endsWith(`.${domain}`)) {
    return { ...line, verdict: 'pass', reason: `It ends in ${domain}, as ${told?.applianceFqdn} does.` }
  }
  return {
    ...line,
    verdict: 'fail',
    reason: `${told?.applianceFqdn} is in ${domain}; this name is not. EVS signs in to whatever the name leads to.`,
    remedy: `Use a name that ends in .${domain}.`,
  }
}

function fqdnUnique(
  asked: Asked,
  connectors: ConnectorRow[] | undefined,
  noList: string,
  command: string,
): PreflightLine {
  const line = { id: 'fqdn-unique', title: 'FQDN is not taken' } as const
  if (!connectors) {
    const remedy = 'EVS refuses a name that another connector of the environment has. Look at what it has.'
    return { ...line, verdict: 'could-not-tell', reason: noList, remedy, command }
  }
  const taken = connectors.find(
    ({ connectorId, applianceFqdn }) =>
      connectorId !== asked.connectorId && sameName(applianceFqdn, asked.applianceFqdn),
  )
  if (!taken) return { ...line, verdict: 'pass', reason: 'No other connector of the environment has this name.' }
  const reason = `The ${taken.type} connector of the environment has this name.`
  return { ...line, verdict: 'fail', reason, remedy: 'Each connector is for an appliance of its own.', command }
}
