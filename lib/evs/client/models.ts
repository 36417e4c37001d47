// The data of the EVS API, version 2023-07-27. Members that AWS always sends are still typed `T | undefined`,
// as the published package does, so that the same code compiles against both.

import type {
  _InstanceType,
  CheckResult,
  CheckType,
  ConnectorState,
  ConnectorType,
  EntitlementStatus,
  EntitlementType,
  EnvironmentState,
  HostState,
  VcfVersion,
  VlanState,
} from './enums'

/** An environment as lists show it. */
export interface EnvironmentSummary {
  createdAt?: Date | undefined
  environmentArn?: string | undefined
  environmentId?: string | undefined
  environmentName?: string | undefined
  environmentState?: EnvironmentState | undefined
  environmentStatus?: CheckResult | undefined
  modifiedAt?: Date | undefined
  vcfVersion?: VcfVersion | undefined
}

/** One check of an environment. */
export interface Check {
  id?: string | undefined
  impairedSince?: Date | undefined
  result?: CheckResult | undefined
  type?: CheckType | undefined
}

/** How the environment is routed: the two route server peering ids. */
export interface ConnectivityInfo {
  privateRouteServerPeerings: string[] | undefined
}

/** A secret that EVS keeps for an environment. */
export interface Secret {
  secretArn?: string | undefined
}

/** VMware licence keys, five groups of five letters or digits. Sensitive: never logged. */
export interface LicenseInfo {
  solutionKey: string | undefined
  vsanKey: string | undefined
}

/** Security groups of the service access subnet. */
export interface ServiceAccessSecurityGroups {
  securityGroups?: string[] | undefined
}

/** Host names of the VMware appliances. */
export interface VcfHostnames {
  cloudBuilder: string | undefined
  nsx: string | undefined
  nsxEdge1: string | undefined
  nsxEdge2: string | undefined
  nsxManager1: string | undefined
  nsxManager2: string | undefined
  nsxManager3: string | undefined
  sddcManager: string | undefined
  vCenter: string | undefined
}

/** An environment in full. */
export interface Environment {
  checks?: Check[] | undefined
  connectivityInfo?: ConnectivityInfo | undefined
  createdAt?: Date | undefined
  credentials?: Secret[] | undefined
  environmentArn?: string | undefined
  environmentId?: string | undefined
  environmentName?: string | undefined
  environmentState?: EnvironmentState | undefined
  environmentStatus?: CheckResult | undefined
  kmsKeyId?: string | undefined
  licenseInfo?: LicenseInfo[] | undefined
  modifiedAt?: Date | undefined
  serviceAccessSecurityGroups?: ServiceAccessSecurityGroups | undefined
  serviceAccessSubnetId?: string | undefined
  siteId?: string | undefined
  stateDetails?: string | undefined
  termsAccepted?: boolean | undefined
  vcfHostnames?: VcfHostnames | undefined
  vcfVersion?: VcfVersion | undefined
  vpcId?: string | undefined
}

/** An elastic network interface of a host. */
export interface NetworkInterface {
  networkInterfaceId?: string | undefined
}

/** A host of an environment. */
export interface Host {
  createdAt?: Date | undefined
  dedicatedHostId?: string | undefined
  ec2InstanceId?: string | undefined
  hostName?: string | undefined
  hostState?: HostState | undefined
  instanceType?: _InstanceType | undefined
  ipAddress?: string | undefined
  keyName?: string | undefined
  modifiedAt?: Date | undefined
  networkInterfaces?: NetworkInterface[] | undefined
  placementGroupId?: string | undefined
  stateDetails?: string | undefined
}

/** An elastic IP address on a VLAN. */
export interface EipAssociation {
  allocationId?: string | undefined
  associationId?: string | undefined
  ipAddress?: string | undefined
}

/** A VLAN subnet of an environment. */
export interface Vlan {
  availabilityZone?: string | undefined
  cidr?: string | undefined
  createdAt?: Date | undefined
  eipAssociations?: EipAssociation[] | undefined
  functionName?: string | undefined
  isPublic?: boolean | undefined
  modifiedAt?: Date | undefined
  networkAclId?: string | undefined
  stateDetails?: string | undefined
  subnetId?: string | undefined
  vlanId?: number | undefined
  vlanState?: VlanState | undefined
}

/** One check of a connector. `impairedSince` is set while it fails. */
export interface ConnectorCheck {
  impairedSince?: Date | undefined
  lastCheckAttempt?: Date | undefined
  result?: CheckResult | undefined
  type?: CheckType | undefined
}

/** A connection between EVS and one VMware appliance. */
export interface Connector {
  applianceFqdn?: string | undefined
  checks?: ConnectorCheck[] | undefined
  connectorId?: string | undefined
  createdAt?: Date | undefined
  environmentId?: string | undefined
  modifiedAt?: Date | undefined
  secretArn?: string | undefined
  state?: ConnectorState | undefined
  stateDetails?: string | undefined
  status?: CheckResult | undefined
  type?: ConnectorType | undefined
}

/** Why an entitlement failed. */
export interface ErrorDetail {
  errorCode: string | undefined
  errorMessage: string | undefined
}

/** A licence entitlement of one virtual machine. */
export interface VmEntitlement {
  connectorId?: string | undefined
  environmentId?: string | undefined
  errorDetail?: ErrorDetail | undefined
  lastSyncedAt?: Date | undefined
  startedAt?: Date | undefined
  status?: EntitlementStatus | undefined
  stoppedAt?: Date | undefined
  type?: EntitlementType | undefined
  vmId?: string | undefined
  vmName?: string | undefined
}

/** ESX versions that an instance type can run. */
export interface InstanceTypeEsxVersionsInfo {
  esxVersions: string[] | undefined
  instanceType: _InstanceType | undefined
}

/** A VMware Cloud Foundation version that EVS offers. */
export interface VcfVersionInfo {
  defaultEsxVersion: string | undefined
  instanceTypes: _InstanceType[] | undefined
  status: string | undefined
  vcfVersion: VcfVersion | undefined
}

/** One member that EVS complains about. */
export interface ValidationExceptionField {
  message: string | undefined
  name: string | undefined
}
