const e = encodeURIComponent

/** Every address of the console. The connection is always the first part. */
export const paths = {
  /** `next`: where to go then, path and search of this console. */
  signIn: (next?: string) => (next && next !== '/' ? `/sign-in?next=${e(next)}` : '/sign-in'),
  account: (connection: string) => `/${e(connection)}/account`,
  people: {
    people: (connection: string) => `/${e(connection)}/people`,
    create: (connection: string) => `/${e(connection)}/people/create`,
    person: (connection: string, personId: string) => `/${e(connection)}/people/${e(personId)}`,
    roles: (connection: string, personId: string) => `/${e(connection)}/people/${e(personId)}/roles`,
  },
  connections: {
    connections: (connection: string) => `/${e(connection)}/connections`,
    create: (connection: string) => `/${e(connection)}/connections/create`,
    connection: (connection: string, id: string) => `/${e(connection)}/connections/${e(id)}`,
    edit: (connection: string, id: string) => `/${e(connection)}/connections/${e(id)}/edit`,
    remove: (connection: string, id: string) => `/${e(connection)}/connections/${e(id)}/remove`,
  },
  audit: {
    audit: (connection: string) => `/${e(connection)}/audit`,
    /** What was done to a resource and what lies below it, by its id. */
    resource: (connection: string, resourceId: string) => `/${e(connection)}/audit?resource=${e(resourceId)}`,
    entry: (connection: string, seq: number) => `/${e(connection)}/audit/${seq}`,
    export: (connection: string) => `/api/audit/${e(connection)}`,
  },
  home: (connection: string) => `/${e(connection)}`,
  operation: (connection: string, operationId: string) => `/${e(connection)}/operations/${e(operationId)}`,
  sandbox: {
    sandbox: (connection: string) => `/${e(connection)}/sandbox`,
    /** `tab`: as the page names its tabs. */
    tab: (connection: string, tab: string) => `/${e(connection)}/sandbox?tab=${e(tab)}`,
    createFault: (connection: string) => `/${e(connection)}/sandbox/faults/create`,
    reset: (connection: string) => `/${e(connection)}/sandbox/reset`,
    /** The account as a file: got to keep it, posted to restore it. */
    file: (connection: string) => `/api/sandbox/${e(connection)}`,
  },
  greengrass: {
    connectors: (connection: string) => `/${e(connection)}/greengrass/connectors`,
    /** `copy`: the version of a definition that the form is filled with. */
    createConnector: (connection: string, copy?: { definitionId: string; versionId: string }) =>
      `/${e(connection)}/greengrass/connectors/create${copy ? `?from=${e(copy.definitionId)}&version=${e(copy.versionId)}` : ''}`,
    connector: (connection: string, definitionId: string) =>
      `/${e(connection)}/greengrass/connectors/${e(definitionId)}`,
    /** `tab`: as the page names its tabs. */
    connectorTab: (connection: string, definitionId: string, tab: string) =>
      `/${e(connection)}/greengrass/connectors/${e(definitionId)}?tab=${e(tab)}`,
    renameConnector: (connection: string, definitionId: string) =>
      `/${e(connection)}/greengrass/connectors/${e(definitionId)}/rename`,
    deleteConnector: (connection: string, definitionId: string) =>
      `/${e(connection)}/greengrass/connectors/${e(definitionId)}/delete`,
    connectorTags: (connection: string, definitionId: string) =>
      `/${e(connection)}/greengrass/connectors/${e(definitionId)}/tags`,
    compareConnectorVersions: (connection: string, definitionId: string, from: string, to: string) =>
      `/${e(connection)}/greengrass/connectors/${e(definitionId)}/compare?from=${e(from)}&to=${e(to)}`,
    /** `from`: the version that the form is filled with, where it is not the latest. */
    createConnectorVersion: (connection: string, definitionId: string, from?: string) =>
      `/${e(connection)}/greengrass/connectors/${e(definitionId)}/versions/create${from ? `?from=${e(from)}` : ''}`,
    groups: (connection: string) => `/${e(connection)}/greengrass/groups`,
    group: (connection: string, groupId: string) => `/${e(connection)}/greengrass/groups/${e(groupId)}`,
    createGroup: (connection: string) => `/${e(connection)}/greengrass/groups/create`,
    renameGroup: (connection: string, groupId: string) => `/${e(connection)}/greengrass/groups/${e(groupId)}/rename`,
    deleteGroup: (connection: string, groupId: string) => `/${e(connection)}/greengrass/groups/${e(groupId)}/delete`,
    groupTags: (connection: string, groupId: string) => `/${e(connection)}/greengrass/groups/${e(groupId)}/tags`,
    groupRole: (connection: string, groupId: string) => `/${e(connection)}/greengrass/groups/${e(groupId)}/role`,
    removeGroupRole: (connection: string, groupId: string) =>
      `/${e(connection)}/greengrass/groups/${e(groupId)}/role/remove`,
    /** `tab`: as the page names its tabs. */
    groupTab: (connection: string, groupId: string, tab: string) =>
      `/${e(connection)}/greengrass/groups/${e(groupId)}?tab=${e(tab)}`,
    compareGroupVersions: (connection: string, groupId: string, from: string, to: string) =>
      `/${e(connection)}/greengrass/groups/${e(groupId)}/compare?from=${e(from)}&to=${e(to)}`,
    /** `from`: the version whose references the form is filled with, where it is not the latest. */
    createGroupVersion: (connection: string, groupId: string, from?: string) =>
      `/${e(connection)}/greengrass/groups/${e(groupId)}/versions/create${from ? `?from=${e(from)}` : ''}`,
    /** The definitions of the six kinds besides connectors. */
    otherDefinitions: (connection: string) => `/${e(connection)}/greengrass/definitions`,
    definitions: (connection: string, kind: string) => `/${e(connection)}/greengrass/definitions/${e(kind)}`,
    definition: (connection: string, kind: string, definitionId: string) =>
      `/${e(connection)}/greengrass/definitions/${e(kind)}/${e(definitionId)}`,
    deployment: (connection: string, groupId: string, deploymentId: string) =>
      `/${e(connection)}/greengrass/groups/${e(groupId)}?tab=deployments&deployment=${e(deploymentId)}`,
    deployments: (connection: string, groupId: string) =>
      `/${e(connection)}/greengrass/groups/${e(groupId)}?tab=deployments`,
    /** `versionId`: the group version to deploy, the latest unless told. */
    deploy: (connection: string, groupId: string, versionId?: string) =>
      `/${e(connection)}/greengrass/groups/${e(groupId)}/deployments/create${versionId ? `?version=${e(versionId)}` : ''}`,
    redeploy: (connection: string, groupId: string, deploymentId: string) =>
      `/${e(connection)}/greengrass/groups/${e(groupId)}/deployments/create?again=${e(deploymentId)}`,
    resetDeployments: (connection: string, groupId: string) =>
      `/${e(connection)}/greengrass/groups/${e(groupId)}/deployments/reset`,
    /** `versionId`: the version to put live; `groupId`: where. Both can be chosen there. */
    putLive: (connection: string, definitionId: string, versionId?: string, groupId?: string) => {
      const chosen = [versionId && `version=${e(versionId)}`, groupId && `group=${e(groupId)}`].filter(Boolean)
      const search = chosen.length > 0 ? `?${chosen.join('&')}` : ''
      return `/${e(connection)}/greengrass/connectors/${e(definitionId)}/put-live${search}`
    },
  },
  appflow: {
    connectors: (connection: string) => `/${e(connection)}/appflow/connectors`,
    register: (connection: string) => `/${e(connection)}/appflow/connectors/register`,
    connector: (connection: string, label: string) => `/${e(connection)}/appflow/connectors/${e(label)}`,
    /** `tab`: as the page names its tabs. */
    connectorTab: (connection: string, label: string, tab: string) =>
      `/${e(connection)}/appflow/connectors/${e(label)}?tab=${e(tab)}`,
    updateRegistration: (connection: string, label: string) =>
      `/${e(connection)}/appflow/connectors/${e(label)}/update`,
    unregister: (connection: string, label: string) => `/${e(connection)}/appflow/connectors/${e(label)}/unregister`,
    /** `profile`: the connection profile to begin with. */
    resetCache: (connection: string, label: string, profile?: string) =>
      `/${e(connection)}/appflow/connectors/${e(label)}/reset-cache${profile ? `?profile=${e(profile)}` : ''}`,
    /** The connectors that AWS provides. */
    provided: (connection: string) => `/${e(connection)}/appflow/provided`,
  },
  evs: {
    environments: (connection: string) => `/${e(connection)}/evs/environments`,
    environment: (connection: string, environmentId: string) =>
      `/${e(connection)}/evs/environments/${e(environmentId)}`,
    /** `tab`: as the page names its tabs. */
    environmentTab: (connection: string, environmentId: string, tab: string) =>
      `/${e(connection)}/evs/environments/${e(environmentId)}?tab=${e(tab)}`,
    environmentTags: (connection: string, environmentId: string) =>
      `/${e(connection)}/evs/environments/${e(environmentId)}/tags`,
    createConnector: (connection: string, environmentId: string) =>
      `/${e(connection)}/evs/environments/${e(environmentId)}/connectors/create`,
    deleteConnector: (connection: string, environmentId: string, connectorId: string) =>
      `/${e(connection)}/evs/environments/${e(environmentId)}/connectors/${e(connectorId)}/delete`,
    notifications: (connection: string) => `/${e(connection)}/evs/notifications`,
    notificationLog: (connection: string) => `/${e(connection)}/evs/notifications?tab=log`,
    createWebhook: (connection: string) => `/${e(connection)}/evs/notifications/create`,
    editWebhook: (connection: string, webhookId: string) => `/${e(connection)}/evs/notifications/${e(webhookId)}/edit`,
    testWebhook: (connection: string, webhookId: string) => `/${e(connection)}/evs/notifications/${e(webhookId)}/test`,
    deleteWebhook: (connection: string, webhookId: string) =>
      `/${e(connection)}/evs/notifications/${e(webhookId)}/delete`,
    /** `pair`: what the connector is to have in the end, where both are changed, one after the other. */
    updateConnector: (
      connection: string,
      environmentId: string,
      connectorId: string,
      pair?: { applianceFqdn: string; secretIdentifier: string },
    ) =>
      `/${e(connection)}/evs/environments/${e(environmentId)}/connectors/${e(connectorId)}/update${pair ? `?fqdn=${e(pair.applianceFqdn)}&secret=${e(pair.secretIdentifier)}` : ''}`,
    health: (connection: string) => `/${e(connection)}/evs/health`,
    /** The board of all connections that the person may see. */
    healthEverywhere: (connection: string) => `/${e(connection)}/evs/health/all-connections`,
    /** One check and its history. `connectorId` is empty for a check of the environment itself. */
    healthCheck: (connection: string, check: { environmentId: string; connectorId: string; check: string }) =>
      `/${e(connection)}/evs/health/check?environment=${e(check.environmentId)}&connector=${e(check.connectorId)}&check=${e(check.check)}`,
    healthIncidents: (connection: string) => `/${e(connection)}/evs/health/incidents`,
    healthSettings: (connection: string) => `/${e(connection)}/evs/health/settings`,
  },
}
