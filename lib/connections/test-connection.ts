import 'server-only'
import { isAwsError } from '@/lib/aws/errors'
import { assumeRole, callerIdentity } from '@/lib/aws/sts'
import type { Person } from '@/lib/person'
import type { ListRead } from '@/lib/read'
import type { Connection } from './connection'
import { roleBase, sessionName } from './credentials'
import { type Probe, probe } from './probes'
import type { ConnectionSettings } from './settings'

/** What a connection's credentials reach, service by service. */
export interface ConnectionTest {
  /** The account and principal that AWS says they are; nothing where it did not say. */
  identity?: { account: string; arn: string }
  probes: Probe[]
  /** True where the credentials of reads can do no more than read; a default chain or a profile cannot be narrowed. */
  narrowed: boolean
}

const greengrassEnded =
  'Greengrass V1 turned the call away: AWS announced its end for 7 October 2026. What the console recorded stays, Greengrass can be practised in the sandbox, and AppFlow and EVS work as before.'

interface Context {
  connection: Connection
  person: Person
  signal: AbortSignal
}

/**
 * GetCallerIdentity, then one list of each service, with the credentials of reads. Whether they can change anything is not tried.
 * @param settings of the connection; nothing for one of the environment
 */
export async function testConnection(context: Context, settings: ConnectionSettings): Promise<ConnectionTest> {
  const { connection, signal } = context
  // The registry names this service too, so it is looked at once everything is loaded.
  const { appflow, evs, greengrass } = (await import('@/lib/services')).services
  let identity: ConnectionTest['identity']
  const { region, endpoint } = connection
  const first = await probe({
    service: 'Sign-in',
    call: 'sts:GetCallerIdentity',
    action: 'sts:GetCallerIdentity',
    async ask() {
      identity = await callerIdentity({ region, endpoint, credentials: connection.credentials('read') }, signal)
    },
  })
  const page =
    <Row>(read: ListRead<Record<string, never>, Row>) =>
    () =>
      read.pages({}, context).next()
  const others = await Promise.all([
    ...(settings.source.kind === 'role' && first.outcome === 'ok' ? [withoutExternalId(settings, context)] : []),
    probe({
      service: 'Greengrass',
      call: 'ListConnectorDefinitions',
      action: 'greengrass:ListConnectorDefinitions',
      ended: greengrassEnded,
      ask: page(greengrass.reads.connectorDefinitions),
    }),
    probe({
      service: 'AppFlow',
      call: 'ListConnectors',
      action: 'appflow:ListConnectors',
      ask: page(appflow.reads.connectors),
    }),
    probe({
      service: 'EVS',
      call: 'ListEnvironments',
      action: 'evs:ListEnvironments',
      ask: page(evs.reads.environments),
    }),
  ])
  return {
    identity,
    probes: [first, ...others],
    narrowed: settings.kind === 'sandbox' || settings.source.kind === 'role',
  }
}

/** A role that does not ask for the external id lets whoever talks the console's account into it in as well. */
async function withoutExternalId(settings: ConnectionSettings, { person, signal }: Context): Promise<Probe> {
  const roleArn = settings.source.kind === 'role' ? settings.source.roleArn : ''
  const told = { service: 'Trust policy', call: 'sts:AssumeRole without the external id' }
  try {
    const session = { roleArn, externalId: '', sessionName: sessionName(person.id), policy: nothing }
    await assumeRole(roleBase(settings), session, signal)
    return {
      ...told,
      outcome: 'warning',
      text: 'The role can be assumed without the external id. Put the trust policy on it.',
    }
  } catch (error) {
    if (isAwsError(error) && error.name === 'AccessDenied') {
      return { ...told, outcome: 'ok', text: 'The role asks for the external id.' }
    }
    return { ...told, outcome: 'unreachable', text: 'Whether the role asks for the external id could not be tried.' }
  }
}

/** A session that may do nothing at all. */
const nothing = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: ['*'], Resource: '*' }],
})
