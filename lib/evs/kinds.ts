import { isAwsTag } from '@/lib/aws/tags'

/** The connector types that EVS's API model knew in November 2026; what AWS answers may go beyond them. */
export const connectorTypes = ['VCENTER', 'SDDC_MANAGER', 'OPERATIONS_MANAGER'] as const

/** One of {@link connectorTypes}. */
export type ConnectorType = (typeof connectorTypes)[number]

/** States in which EVS takes UpdateEnvironmentConnector (EVS user guide, evs-env-update-connector). */
export const updatableStates: readonly string[] = ['ACTIVE', 'UPDATE_FAILED']

/** States in which EVS takes DeleteEnvironmentConnector, where nothing is entitled through it (API_DeleteEnvironmentConnector). */
export const deletableStates: readonly string[] = ['ACTIVE', 'CREATE_FAILED', 'UPDATE_FAILED']

/** States that end by themselves, of connectors and environments. */
export const transitionalStates: readonly string[] = ['CREATING', 'UPDATING', 'DELETING']

/** Names of the members that a connector's secret must have (EVS user guide, evs-env-create-connector). */
export const secretKeys: Record<ConnectorType, readonly string[]> = {
  SDDC_MANAGER: ['apiKey'],
  VCENTER: ['username', 'password'],
  OPERATIONS_MANAGER: ['username', 'password'],
}

/** The VCF lines that EVS carries; which one a SELF_DEPLOYED environment is of, the API does not tell. */
export const vcfLines = ['5', '9'] as const

/** EVS's limit of tags for one environment (RequestTagMap). */
export const mostTags = 200

/** True for a tag that people set: not one of AWS's. */
export const isFreeTag = (key: string): boolean => !isAwsTag(key)
