const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
const references = Object.fromEntries(
  ['connector', 'core', 'device', 'function', 'logger', 'resource', 'subscription'].map((kind) => [kind, '']),
)

/** What a form would send, by action: everything in it is legal. */
export const good: Record<string, Record<string, unknown>> = {
  registerConnector: {
    label: 'crm',
    description: '',
    provisioningType: 'LAMBDA',
    lambdaArn: 'arn:aws:lambda:us-east-1:111122223333:function:f',
  },
  updateConnectorRegistration: {
    label: 'crm',
    description: '',
    lambdaArn: 'arn:aws:lambda:us-east-1:111122223333:function:f',
    base: { description: '', lambdaArn: 'arn:aws:lambda:us-east-1:111122223333:function:e' },
  },
  unregisterConnector: { label: 'crm', force: false, confirmation: '' },
  resetConnectorMetadataCache: { label: 'crm', profile: 'crm-production' },
  addPermission: { lambdaArn: 'arn:aws:lambda:us-east-1:111122223333:function:f' },
  invoke: { lambdaArn: 'arn:aws:lambda:us-east-1:111122223333:function:f' },
  createEnvironmentConnector: {
    environmentId: 'env-abcdefghij',
    type: 'VCENTER',
    applianceFqdn: 'vc01.example.com',
    secretIdentifier: 'evs/vcenter',
  },
  deleteEnvironmentConnector: {
    environmentId: 'env-abcdefghij',
    connectorId: 'cnctr-abcdefghij',
    applianceFqdn: 'vc01.example.com',
    confirmation: 'vc01.example.com',
  },
  changeEnvironmentTags: {
    arn: 'arn:aws:evs:us-east-1:111122223333:environment/env-abcdefghij',
    before: [],
    tags: [{ key: 'site', value: 'a' }],
  },
  updateEnvironmentConnector: {
    environmentId: 'env-abcdefghij',
    connectorId: 'cnctr-abcdefghij',
    applianceFqdn: 'vc02.example.com',
    shown: { applianceFqdn: 'vc01.example.com', secretArn: '', modifiedAt: '' },
  },
  createConnectorDefinition: { name: 'a', tags: [], withVersion: true, connectors: [] },
  createConnectorDefinitionVersion: { definitionId: id, baseVersionId: '', connectors: [] },
  updateConnectorDefinition: { definitionId: id, before: 'a', name: 'b' },
  deleteConnectorDefinition: { definitionId: id, confirmation: 'a', agreed: false, shown: [] },
  changeTags: {
    arn: `arn:aws:greengrass:us-east-1:111122223333:/greengrass/groups/${id}`,
    before: [],
    tags: [{ key: 'site', value: 'a' }],
  },
  createGroup: { name: 'a', tags: [], withVersion: true, ...references },
  updateGroup: { groupId: id, before: 'a', name: 'b' },
  deleteGroup: { groupId: id, confirmation: 'a' },
  createGroupVersion: { groupId: id, baseVersionId: '', ...references, drop: [] },
  createDeployment: { groupId: id, type: 'NewDeployment', groupVersionId: id, deploymentId: '' },
  resetDeployments: { groupId: id, force: false },
  associateRoleToGroup: { groupId: id, before: '', roleArn: 'arn:aws:iam::111122223333:role/greengrass' },
  disassociateRoleFromGroup: { groupId: id, before: 'arn:aws:iam::111122223333:role/greengrass' },
}
