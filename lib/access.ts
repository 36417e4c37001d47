import 'server-only'
import { failure } from '@/lib/failure'
import { includes, type Person, roleOn } from '@/lib/person'
import type { Failure, Role } from '@/lib/result'

/** Who may: anyone at all; whoever is signed in; whoever has that role on the connection of the address, or on all of them. */
export type Rule = 'anyone' | 'signed in' | { role: Role; on: 'connection' | 'console' }

const viewer: Rule = { role: 'viewer', on: 'connection' }
const operator: Rule = { role: 'operator', on: 'connection' }
const admin: Rule = { role: 'admin', on: 'console' }

/**
 * The permission table: every action, read, page and route of the console. Whatever is not named here does not build, and
 * e2e/access.spec.ts asks for each of them in every role.
 */
export const access = {
  actions: {
    'greengrass.createConnectorDefinition': operator,
    'greengrass.createConnectorDefinitionVersion': operator,
    'greengrass.createGroupVersion': operator,
    'greengrass.updateConnectorDefinition': operator,
    'greengrass.deleteConnectorDefinition': operator,
    'greengrass.changeTags': operator,
    'greengrass.createGroup': operator,
    'greengrass.updateGroup': operator,
    'greengrass.deleteGroup': operator,
    'greengrass.createDeployment': operator,
    'greengrass.resetDeployments': operator,
    'greengrass.associateRoleToGroup': operator,
    'greengrass.disassociateRoleFromGroup': operator,
    'appflow.registerConnector': operator,
    'appflow.updateConnectorRegistration': operator,
    'appflow.unregisterConnector': operator,
    'appflow.resetConnectorMetadataCache': operator,
    'appflow.addPermission': operator,
    'appflow.invoke': operator,
    'evs.createEnvironmentConnector': operator,
    'evs.updateEnvironmentConnector': operator,
    'evs.deleteEnvironmentConnector': operator,
    'evs.changeEnvironmentTags': operator,
    'evs.updateHealthSettings': admin,
    'evs.createWebhook': admin,
    'evs.updateWebhook': admin,
    'evs.deleteWebhook': admin,
    'evs.testWebhook': admin,
    'sandbox.advanceClock': operator,
    'sandbox.addFault': operator,
    'sandbox.removeFault': operator,
    'sandbox.removeAllFaults': operator,
    'sandbox.setCheck': operator,
    'sandbox.setState': operator,
    'sandbox.playScenario': operator,
    'sandbox.planDeployments': operator,
    'sandbox.setFunction': operator,
    'sandbox.resetAccount': operator,
    'sandbox.importAccount': operator,
    'operations.settle': operator,
    'people.firstAdmin': 'anyone',
    'people.signIn': 'anyone',
    'people.verifySecondFactor': 'anyone',
    'people.startOidc': 'anyone',
    'people.setPassword': 'anyone',
    'people.signOut': 'signed in',
    'people.changePassword': 'signed in',
    'people.beginSecondFactor': 'signed in',
    'people.confirmSecondFactor': 'signed in',
    'people.removeSecondFactor': 'signed in',
    'people.endSession': 'signed in',
    'people.createPerson': admin,
    'people.setRoles': admin,
    'people.disablePerson': admin,
    'people.enablePerson': admin,
    'people.resetPassword': admin,
    'people.resetSecondFactor': admin,
    'people.endSessions': admin,
    'people.changeSettings': admin,
    'connections.createConnection': admin,
    'connections.updateConnection': admin,
    'connections.removeConnection': admin,
  },
  reads: {
    'greengrass.*': viewer,
    'appflow.*': viewer,
    'evs.*': viewer,
    'evs.webhooks': admin,
    'evs.webhook': admin,
    'evs.webhookDeliveries': admin,
    'sandbox.*': viewer,
    'operations.*': viewer,
    'audit.*': viewer,
    'people.me': 'signed in',
    'people.people': admin,
    'people.person': admin,
    'people.places': admin,
    'people.settings': admin,
    'connections.connections': admin,
    'connections.connection': admin,
    'connections.test': admin,
    'connections.policy': admin,
    'connections.regions': admin,
    'connections.draft': admin,
  },
  pages: {
    '/': 'signed in',
    '/first-start': 'anyone',
    '/sign-in': 'anyone',
    '/set-password': 'anyone',
    '/[connection]': viewer,
    '/[connection]/greengrass/connectors': viewer,
    '/[connection]/greengrass/connectors/create': operator,
    '/[connection]/greengrass/connectors/[definitionId]': viewer,
    '/[connection]/greengrass/connectors/[definitionId]/compare': viewer,
    '/[connection]/greengrass/connectors/[definitionId]/rename': operator,
    '/[connection]/greengrass/connectors/[definitionId]/tags': operator,
    '/[connection]/greengrass/connectors/[definitionId]/delete': operator,
    '/[connection]/greengrass/connectors/[definitionId]/versions/create': operator,
    '/[connection]/greengrass/connectors/[definitionId]/put-live': operator,
    '/[connection]/greengrass/groups': viewer,
    '/[connection]/greengrass/groups/[groupId]': viewer,
    '/[connection]/greengrass/groups/[groupId]/versions/create': operator,
    '/[connection]/greengrass/groups/[groupId]/deployments/create': operator,
    '/[connection]/greengrass/groups/[groupId]/deployments/reset': operator,
    '/[connection]/greengrass/groups/[groupId]/compare': viewer,
    '/[connection]/greengrass/groups/[groupId]/rename': operator,
    '/[connection]/greengrass/groups/[groupId]/tags': operator,
    '/[connection]/greengrass/groups/[groupId]/role': operator,
    '/[connection]/greengrass/groups/[groupId]/role/remove': operator,
    '/[connection]/greengrass/groups/[groupId]/delete': operator,
    '/[connection]/greengrass/groups/create': operator,
    '/[connection]/greengrass/definitions': viewer,
    '/[connection]/greengrass/definitions/[kind]': viewer,
    '/[connection]/greengrass/definitions/[kind]/[definitionId]': viewer,
    '/[connection]/appflow/connectors': viewer,
    '/[connection]/appflow/connectors/register': operator,
    '/[connection]/appflow/connectors/[label]': viewer,
    '/[connection]/appflow/connectors/[label]/update': operator,
    '/[connection]/appflow/connectors/[label]/reset-cache': operator,
    '/[connection]/appflow/connectors/[label]/unregister': operator,
    '/[connection]/appflow/provided': viewer,
    '/[connection]/evs/environments': viewer,
    '/[connection]/evs/environments/[environmentId]': viewer,
    '/[connection]/evs/environments/[environmentId]/connectors/create': operator,
    '/[connection]/evs/environments/[environmentId]/connectors/[connectorId]/delete': operator,
    '/[connection]/evs/environments/[environmentId]/tags': operator,
    '/[connection]/evs/environments/[environmentId]/connectors/[connectorId]/update': operator,
    '/[connection]/sandbox': viewer,
    '/[connection]/sandbox/faults/create': operator,
    '/[connection]/sandbox/reset': operator,
    '/[connection]/evs/notifications': admin,
    '/[connection]/evs/notifications/create': admin,
    '/[connection]/evs/notifications/[webhookId]/edit': admin,
    '/[connection]/evs/notifications/[webhookId]/test': admin,
    '/[connection]/evs/notifications/[webhookId]/delete': admin,
    '/[connection]/evs/health': viewer,
    '/[connection]/evs/health/all-connections': viewer,
    '/[connection]/evs/health/check': viewer,
    '/[connection]/evs/health/incidents': viewer,
    '/[connection]/evs/health/settings': admin,
    '/[connection]/operations/[operationId]': viewer,
    '/[connection]/audit': viewer,
    '/[connection]/audit/[seq]': viewer,
    '/[connection]/account': 'signed in',
    '/[connection]/people': admin,
    '/[connection]/people/create': admin,
    '/[connection]/people/[personId]': admin,
    '/[connection]/people/[personId]/roles': admin,
    '/[connection]/connections': admin,
    '/[connection]/connections/create': admin,
    '/[connection]/connections/[id]': admin,
    '/[connection]/connections/[id]/edit': admin,
    '/[connection]/connections/[id]/remove': admin,
  },
  routes: {
    '/api/ready': 'anyone',
    '/api/auth/callback/[provider]': 'anyone',
    '/api/read/[connection]/[name]': 'signed in',
    '/api/audit/[connection]': viewer,
    '/api/sandbox/[connection]': viewer,
  },
} as const satisfies Record<string, Record<string, Rule>>

/** A kind of thing that the table has rules for. */
export type AccessKind = keyof typeof access

/**
 * The rule of an action, read (`service.name`, or all of a service's as `service.*`), page or route.
 * @throws Error when the table does not name it; asked while modules load, so that a build fails
 */
export function ruleOf(kind: AccessKind, name: string): Rule {
  const table: Record<string, Rule> = access[kind]
  for (const entry of [name, `${name.split('.')[0]}.*`]) {
    const rule = Object.hasOwn(table, entry) ? table[entry] : undefined
    if (rule) return rule
  }
  throw new Error(`lib/access.ts says of no ${kind.slice(0, -1)} "${name}" who may.`)
}

/** Why a person may not; nothing when they may. Whoever has no role at all on a connection is told that there is none. */
export function refusalOf(rule: Rule, person: Person | undefined, connection: string): Failure | undefined {
  if (rule === 'anyone') return undefined
  if (!person) {
    return failure('NotSignedIn', 'You are not signed in, or your session has ended.', 'Sign in, then try again.')
  }
  if (rule === 'signed in') return undefined
  if (person.mustEnrol) {
    return failure('SecondFactorNeeded', 'This console demands a second factor.', 'Set it up on your account page.')
  }
  const role = rule.on === 'console' ? person.roles['*'] : roleOn(person, connection)
  if (includes(role, rule.role)) return undefined
  if (rule.on === 'connection' && !role) return noSuchConnection()
  const where = rule.on === 'console' ? 'all connections' : 'this connection'
  return failure(
    'Forbidden',
    `This needs the role ${rule.role} on ${where}${role ? `; yours is ${role}` : ''}.`,
    'Ask an admin of this console for the role.',
  )
}

/** What is said of a connection that does not exist, or that a person knows nothing of. */
export const noSuchConnection = (): Failure =>
  failure('NotFound', 'This connection does not exist.', 'Choose a connection and open the page again.')
