import type { Description } from './lambda/description'
import type { CachedConfiguration } from './tables'

/** What AppFlow makes of a connector's description of itself; nothing of an answer that is none. */
export function configurationOf(answer: unknown): CachedConfiguration | undefined {
  if (!isDescription(answer)) return undefined
  const { authenticationConfig: given, connectorRuntimeSetting: settings } = answer
  const { oAuth2Defaults: oauth, customAuthConfig, ...flags } = given
  return {
    connectorOwner: answer.connectorOwner,
    connectorName: answer.connectorName,
    connectorVersion: answer.connectorVersion,
    connectorModes: answer.connectorModes,
    canUseAsSource: answer.connectorModes.includes('SOURCE'),
    canUseAsDestination: answer.connectorModes.includes('DESTINATION'),
    logoURL: answer.logoURL,
    supportedApiVersions: answer.supportedApiVersions,
    supportedOperators: operators.filter((each) => answer.operatorsSupported.includes(each)),
    supportedSchedulingFrequencies: frequencies.filter((each) => answer.triggerFrequenciesSupported.includes(each)),
    supportedTriggerTypes: triggers.filter((each) => answer.supportedTriggerTypes.includes(each.toUpperCase())),
    supportedWriteOperations: writes.filter((each) => answer.supportedWriteOperations.includes(each)),
    connectorRuntimeSettings: settings.map(({ required, ...each }) => ({ ...each, isRequired: required })),
    authenticationConfig: {
      ...flags,
      ...(oauth && {
        oAuth2Defaults: {
          oauthScopes: oauth.oAuthScopes,
          tokenUrls: oauth.refreshURL,
          authCodeUrls: oauth.authURL,
          oauth2GrantTypesSupported: grants.filter((each) => oauth.oAuth2GrantTypesSupported.includes(each)),
        },
      }),
      ...(customAuthConfig && {
        customAuthConfigs: customAuthConfig.map(({ authenticationType, authParameters }) => ({
          customAuthenticationType: authenticationType,
          authParameters: authParameters.map(({ required, sensitiveField, ...each }) => ({
            ...each,
            isRequired: required,
            isSensitiveField: sensitiveField,
          })),
        })),
      }),
    },
  }
}

const operators = ['PROJECTION', 'EQUAL_TO', 'NOT_EQUAL_TO', 'GREATER_THAN', 'LESS_THAN', 'CONTAINS', 'NO_OP'] as const
const frequencies = ['BYMINUTE', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'ONCE'] as const
const triggers = ['Scheduled', 'OnDemand'] as const
const writes = ['INSERT', 'UPSERT', 'UPDATE', 'DELETE'] as const
const grants = ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS', 'JWT_BEARER'] as const

/** Functions here answer a whole description or none. */
function isDescription(answer: unknown): answer is Description {
  return typeof answer === 'object' && answer !== null && 'isSuccess' in answer && 'connectorName' in answer
}
