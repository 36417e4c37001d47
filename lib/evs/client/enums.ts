// The enumerations of the EVS API, version 2023-07-27. Names and members are those of the published package.

/** Result of a check, and the summary status of a connector or an environment. */
export const CheckResult = {
  FAILED: 'FAILED',
  PASSED: 'PASSED',
  UNKNOWN: 'UNKNOWN',
} as const
/** A member of {@link CheckResult}. AWS may answer values that are not listed: they pass through unchanged. */
export type CheckResult = (typeof CheckResult)[keyof typeof CheckResult]

/** What EVS checks. `KEY_REUSE`, `KEY_COVERAGE`, `REACHABILITY`, `HOST_COUNT` and `CONNECTOR_HEALTH` belong to environments. */
export const CheckType = {
  CONNECTOR_HEALTH: 'CONNECTOR_HEALTH',
  HOST_COUNT: 'HOST_COUNT',
  KEY_COVERAGE: 'KEY_COVERAGE',
  KEY_REUSE: 'KEY_REUSE',
  OPERATIONS_MANAGER_REACHABILITY: 'OPERATIONS_MANAGER_REACHABILITY',
  REACHABILITY: 'REACHABILITY',
  SDDC_MANAGER_HOST_COUNT: 'SDDC_MANAGER_HOST_COUNT',
  SDDC_MANAGER_KEY_COVERAGE: 'SDDC_MANAGER_KEY_COVERAGE',
  SDDC_MANAGER_KEY_REUSE: 'SDDC_MANAGER_KEY_REUSE',
  SDDC_MANAGER_REACHABILITY: 'SDDC_MANAGER_REACHABILITY',
  VCENTER_REACHABILITY: 'VCENTER_REACHABILITY',
  VCENTER_VM_EVENT: 'VCENTER_VM_EVENT',
  VCENTER_VM_SYNC: 'VCENTER_VM_SYNC',
} as const
/** A member of {@link CheckType}. AWS may answer values that are not listed: they pass through unchanged. */
export type CheckType = (typeof CheckType)[keyof typeof CheckType]

/** Life of an environment connector. */
export const ConnectorState = {
  ACTIVE: 'ACTIVE',
  CREATE_FAILED: 'CREATE_FAILED',
  CREATING: 'CREATING',
  DELETED: 'DELETED',
  DELETING: 'DELETING',
  UPDATE_FAILED: 'UPDATE_FAILED',
  UPDATING: 'UPDATING',
} as const
/** A member of {@link ConnectorState}. AWS may answer values that are not listed: they pass through unchanged. */
export type ConnectorState = (typeof ConnectorState)[keyof typeof ConnectorState]

/** The VMware appliance behind a connector. */
export const ConnectorType = {
  OPERATIONS_MANAGER: 'OPERATIONS_MANAGER',
  SDDC_MANAGER: 'SDDC_MANAGER',
  VCENTER: 'VCENTER',
} as const
/** A member of {@link ConnectorType}. AWS may answer values that are not listed: they pass through unchanged. */
export type ConnectorType = (typeof ConnectorType)[keyof typeof ConnectorType]

/** Life of a licence entitlement of a virtual machine. */
export const EntitlementStatus = {
  AT_RISK: 'AT_RISK',
  CREATED: 'CREATED',
  CREATE_FAILED: 'CREATE_FAILED',
  CREATING: 'CREATING',
  DELETED: 'DELETED',
  ENTITLEMENT_REMOVED: 'ENTITLEMENT_REMOVED',
} as const
/** A member of {@link EntitlementStatus}. AWS may answer values that are not listed: they pass through unchanged. */
export type EntitlementStatus = (typeof EntitlementStatus)[keyof typeof EntitlementStatus]

/** What an entitlement licenses. */
export const EntitlementType = {
  WINDOWS_SERVER: 'WINDOWS_SERVER',
} as const
/** A member of {@link EntitlementType}. AWS may answer values that are not listed: they pass through unchanged. */
export type EntitlementType = (typeof EntitlementType)[keyof typeof EntitlementType]

/** Life of an environment. */
export const EnvironmentState = {
  CREATED: 'CREATED',
  CREATE_FAILED: 'CREATE_FAILED',
  CREATING: 'CREATING',
  DELETED: 'DELETED',
  DELETING: 'DELETING',
} as const
/** A member of {@link EnvironmentState}. AWS may answer values that are not listed: they pass through unchanged. */
export type EnvironmentState = (typeof EnvironmentState)[keyof typeof EnvironmentState]

/** Life of a host. */
export const HostState = {
  CREATED: 'CREATED',
  CREATE_FAILED: 'CREATE_FAILED',
  CREATING: 'CREATING',
  DELETED: 'DELETED',
  DELETING: 'DELETING',
  UPDATE_FAILED: 'UPDATE_FAILED',
  UPDATING: 'UPDATING',
} as const
/** A member of {@link HostState}. AWS may answer values that are not listed: they pass through unchanged. */
export type HostState = (typeof HostState)[keyof typeof HostState]

/** EC2 instance types that carry hosts. The underscore is AWS's: the plain name is reserved in its generator. */
export const _InstanceType = {
  I4I_METAL: 'i4i.metal',
  I7I_METAL_24XL: 'i7i.metal-24xl',
} as const
/** A member of {@link _InstanceType}. AWS may answer values that are not listed: they pass through unchanged. */
export type _InstanceType = (typeof _InstanceType)[keyof typeof _InstanceType]

/** Why EVS refused a request's content. */
export const ValidationExceptionReason = {
  CANNOT_PARSE: 'cannotParse',
  FIELD_VALIDATION_FAILED: 'fieldValidationFailed',
  OTHER: 'other',
  UNKNOWN_OPERATION: 'unknownOperation',
} as const
/** A member of {@link ValidationExceptionReason}. AWS may answer values that are not listed: they pass through unchanged. */
export type ValidationExceptionReason = (typeof ValidationExceptionReason)[keyof typeof ValidationExceptionReason]

/** VMware Cloud Foundation versions; `SELF_DEPLOYED` where the customer installs it. */
export const VcfVersion = {
  SELF_DEPLOYED: 'SELF_DEPLOYED',
  VCF_5_2_1: 'VCF-5.2.1',
  VCF_5_2_2: 'VCF-5.2.2',
} as const
/** A member of {@link VcfVersion}. AWS may answer values that are not listed: they pass through unchanged. */
export type VcfVersion = (typeof VcfVersion)[keyof typeof VcfVersion]

/** Life of a VLAN subnet. */
export const VlanState = {
  CREATED: 'CREATED',
  CREATE_FAILED: 'CREATE_FAILED',
  CREATING: 'CREATING',
  DELETED: 'DELETED',
  DELETING: 'DELETING',
} as const
/** A member of {@link VlanState}. AWS may answer values that are not listed: they pass through unchanged. */
export type VlanState = (typeof VlanState)[keyof typeof VlanState]
