// How the data of the EVS API travels, member by member.

import { boolean, integer, list, listOf, sensitive, string, structure, timestamp } from './schema'

export const EnvironmentSummary$ = structure('EnvironmentSummary', {
  createdAt: timestamp,
  environmentArn: string,
  environmentId: string,
  environmentName: string,
  environmentState: string,
  environmentStatus: string,
  modifiedAt: timestamp,
  vcfVersion: string,
})
export const Check$ = structure('Check', { id: string, impairedSince: timestamp, result: string, type: string })
export const ConnectivityInfo$ = structure('ConnectivityInfo', { privateRouteServerPeerings: list | string })
export const Secret$ = structure('Secret', { secretArn: string })
export const LicenseInfo$ = structure('LicenseInfo', { solutionKey: sensitive, vsanKey: sensitive })
export const ServiceAccessSecurityGroups$ = structure('ServiceAccessSecurityGroups', { securityGroups: list | string })
export const VcfHostnames$ = structure('VcfHostnames', {
  cloudBuilder: string,
  nsx: string,
  nsxEdge1: string,
  nsxEdge2: string,
  nsxManager1: string,
  nsxManager2: string,
  nsxManager3: string,
  sddcManager: string,
  vCenter: string,
})
export const Environment$ = structure('Environment', {
  checks: listOf('ChecksList', Check$),
  connectivityInfo: ConnectivityInfo$,
  createdAt: timestamp,
  credentials: listOf('SecretList', Secret$),
  environmentArn: string,
  environmentId: string,
  environmentName: string,
  environmentState: string,
  environmentStatus: string,
  kmsKeyId: string,
  licenseInfo: listOf('LicenseInfoList', LicenseInfo$),
  modifiedAt: timestamp,
  serviceAccessSecurityGroups: ServiceAccessSecurityGroups$,
  serviceAccessSubnetId: string,
  siteId: string,
  stateDetails: string,
  termsAccepted: boolean,
  vcfHostnames: VcfHostnames$,
  vcfVersion: string,
  vpcId: string,
})
export const NetworkInterface$ = structure('NetworkInterface', { networkInterfaceId: string })
export const Host$ = structure('Host', {
  createdAt: timestamp,
  dedicatedHostId: string,
  ec2InstanceId: string,
  hostName: string,
  hostState: string,
  instanceType: string,
  ipAddress: string,
  keyName: string,
  modifiedAt: timestamp,
  networkInterfaces: listOf('NetworkInterfaceList', NetworkInterface$),
  placementGroupId: string,
  stateDetails: string,
})
export const EipAssociation$ = structure('EipAssociation', {
  allocationId: string,
  associationId: string,
  ipAddress: string,
})
export const Vlan$ = structure('Vlan', {
  availabilityZone: string,
  cidr: string,
  createdAt: timestamp,
  eipAssociations: listOf('EipAssociationList', EipAssociation$),
  functionName: string,
  isPublic: boolean,
  modifiedAt: timestamp,
  networkAclId: string,
  stateDetails: string,
  subnetId: string,
  vlanId: integer,
  vlanState: string,
})
export const ConnectorCheck$ = structure('ConnectorCheck', {
  impairedSince: timestamp,
  lastCheckAttempt: timestamp,
  result: string,
  type: string,
})
export const Connector$ = structure('Connector', {
  applianceFqdn: string,
  checks: listOf('ConnectorsChecksList', ConnectorCheck$),
  connectorId: string,
  createdAt: timestamp,
  environmentId: string,
  modifiedAt: timestamp,
  secretArn: string,
  state: string,
  stateDetails: string,
  status: string,
  type: string,
})
export const ErrorDetail$ = structure('ErrorDetail', { errorCode: string, errorMessage: string })
export const VmEntitlement$ = structure('VmEntitlement', {
  connectorId: string,
  environmentId: string,
  errorDetail: ErrorDetail$,
  lastSyncedAt: timestamp,
  startedAt: timestamp,
  status: string,
  stoppedAt: timestamp,
  type: string,
  vmId: string,
  vmName: string,
})
export const InstanceTypeEsxVersionsInfo$ = structure('InstanceTypeEsxVersionsInfo', {
  esxVersions: list | string,
  instanceType: string,
})
export const VcfVersionInfo$ = structure('VcfVersionInfo', {
  defaultEsxVersion: string,
  instanceTypes: list | string,
  status: string,
  vcfVersion: string,
})
