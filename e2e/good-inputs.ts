/** What a form would send, by action: everything in it is legal. */
export const good: Record<string, Record<string, unknown>> = {
  registerConnector: {
    label: 'crm',
    description: '',
    provisioningType: 'LAMBDA',
    lambdaArn: 'arn:aws:lambda:us-east-1:111122223333:function:f',
  },
  createEnvironmentConnector: {
    environmentId: 'env-abcdefghij',
    type: 'VCENTER',
    applianceFqdn: 'vc01.example.com',
    secretIdentifier: 'evs/vcenter',
  },
  createConnectorDefinition: { name: 'a', tags: [], withVersion: true, connectors: [] },
  createConnectorDefinitionVersion: { definitionId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', connectors: [] },
  createGroupVersion: {
    groupId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    baseVersionId: '',
    ...Object.fromEntries(
      ['connector', 'core', 'device', 'function', 'logger', 'resource', 'subscription'].map((kind) => [kind, '']),
    ),
    drop: [],
  },
}
