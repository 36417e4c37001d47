/**
 * What a connector says of itself, in the form of AppFlow's connector SDK (DescribeConnectorConfigurationResponse of
 * awslabs/aws-appflow-custom-connector-python).
 */
export interface Description {
  isSuccess: true
  connectorOwner: string
  connectorName: string
  connectorVersion: string
  connectorModes: string[]
  authenticationConfig: Authentication
  supportedApiVersions: string[]
  connectorRuntimeSetting: Setting[]
  logoURL: string
  operatorsSupported: string[]
  triggerFrequenciesSupported: string[]
  supportedWriteOperations: string[]
  supportedTriggerTypes: string[]
}

interface Authentication {
  isBasicAuthSupported: boolean
  isApiKeyAuthSupported: boolean
  isOAuth2Supported: boolean
  isCustomAuthSupported: boolean
  oAuth2Defaults?: {
    authURL: string[]
    refreshURL: string[]
    oAuthScopes: string[]
    oAuth2GrantTypesSupported: string[]
  }
  customAuthConfig?: { authenticationType: string; authParameters: Parameter[] }[]
}

interface Parameter {
  key: string
  required: boolean
  label: string
  description: string
  sensitiveField: boolean
  connectorSuppliedValues: string[]
}

interface Setting {
  key: string
  dataType: string
  required: boolean
  label: string
  description: string
  scope: string
  connectorSuppliedValueOptions: string[]
}

const none = {
  isBasicAuthSupported: false,
  isApiKeyAuthSupported: false,
  isOAuth2Supported: false,
  isCustomAuthSupported: false,
}

const oauth: Authentication = {
  ...none,
  isOAuth2Supported: true,
  oAuth2Defaults: {
    authURL: ['https://erp.example.com/oauth2/authorize'],
    refreshURL: ['https://erp.example.com/oauth2/token'],
    oAuthScopes: ['read', 'write', 'offline_access'],
    oAuth2GrantTypesSupported: ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS'],
  },
}

const custom: Authentication = {
  ...none,
  isApiKeyAuthSupported: true,
  isCustomAuthSupported: true,
  customAuthConfig: [
    {
      authenticationType: 'SignedToken',
      authParameters: [
        {
          key: 'tenant',
          required: true,
          label: 'Tenant',
          description: 'Name of the tenant',
          sensitiveField: false,
          connectorSuppliedValues: ['production', 'test'],
        },
        {
          key: 'signingKey',
          required: true,
          label: 'Signing key',
          description: 'Key that requests are signed with',
          sensitiveField: true,
          connectorSuppliedValues: [],
        },
      ],
    },
  ],
}

const settings: Setting[] = [
  {
    key: 'instanceUrl',
    dataType: 'String',
    required: true,
    label: 'Instance URL',
    description: 'Address of the application',
    scope: 'CONNECTOR_PROFILE',
    connectorSuppliedValueOptions: [],
  },
  {
    key: 'apiVersion',
    dataType: 'String',
    required: false,
    label: 'API version',
    description: 'Version of the application programming interface',
    scope: 'SOURCE_AND_DESTINATION',
    connectorSuppliedValueOptions: ['v1', 'v2'],
  },
]

/** What the function of a name says. A connector's name may not start with AWS, Amazon or AppFlow. */
export function description(name: string): Description {
  const authenticationConfig = /erp/.test(name)
    ? oauth
    : /warehouse|tickets/.test(name)
      ? custom
      : { ...none, isBasicAuthSupported: true }
  return {
    isSuccess: true,
    connectorOwner: 'Example Corp',
    connectorName: name,
    connectorVersion: '1.0',
    connectorModes: /reader/.test(name) ? ['SOURCE'] : ['SOURCE', 'DESTINATION'],
    authenticationConfig,
    supportedApiVersions: ['v1', 'v2'],
    connectorRuntimeSetting: settings,
    logoURL: `https://www.example.com/logos/${name}.svg`,
    operatorsSupported: ['PROJECTION', 'EQUAL_TO', 'NOT_EQUAL_TO', 'GREATER_THAN', 'LESS_THAN', 'CONTAINS', 'NO_OP'],
    triggerFrequenciesSupported: ['BYMINUTE', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'ONCE'],
    supportedWriteOperations: ['INSERT', 'UPSERT', 'UPDATE', 'DELETE'],
    supportedTriggerTypes: ['SCHEDULED', 'ONDEMAND'],
  }
}
